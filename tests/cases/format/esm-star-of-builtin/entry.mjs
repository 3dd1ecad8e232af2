export * from './inner.mjs';
export * from 'outside';
export const own = 1;
