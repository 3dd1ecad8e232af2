import { v } from './base.mjs';
console.log('r');
export const r = 'r' + v;
