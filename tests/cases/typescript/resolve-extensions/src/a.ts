export const a: string = 'a.ts';
