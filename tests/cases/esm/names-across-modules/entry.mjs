import { value as a } from './a.mjs';
import { value as b } from './b.mjs';
var value = 'entry', Object_ = Object;
let console2 = console;
console2.log(a, b, value, typeof globalThis.value);
