import absent from './leaf.mjs'; export const here = absent;
