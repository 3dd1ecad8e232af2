export * from './b.mjs';
export * from './c.mjs';
export const fromA = 'a';
