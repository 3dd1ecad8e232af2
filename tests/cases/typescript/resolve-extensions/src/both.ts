export const f: string = 'both.ts';
