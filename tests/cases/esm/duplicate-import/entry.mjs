import { a } from './lib.mjs';
const a = 1;
console.log(a);
