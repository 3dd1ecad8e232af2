import f from './entry2.mjs';
export const check = f.name + f(1, 2) + f.length;
