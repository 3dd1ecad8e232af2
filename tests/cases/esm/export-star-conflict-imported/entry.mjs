import { x } from './barrel.mjs';
console.log(x);
