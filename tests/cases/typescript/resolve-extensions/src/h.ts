export const h: string = 'h.ts';
