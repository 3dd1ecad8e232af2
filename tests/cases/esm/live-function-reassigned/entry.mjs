import { f, swap } from './f.mjs';
import d, { swapDefault } from './d.mjs';
console.log(f(), d());
swap(); swapDefault();
console.log(f(), d());
