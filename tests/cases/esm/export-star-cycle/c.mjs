export * from './b.mjs';
export * from './c.mjs';
export const fromC = 'c';
