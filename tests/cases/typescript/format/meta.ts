export const meta: string = typeof import.meta.url;
