export const exported: string = 'exported';
