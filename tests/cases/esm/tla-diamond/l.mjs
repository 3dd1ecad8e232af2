import { v } from './base.mjs';
console.log('l');
export const l = 'l' + v;
