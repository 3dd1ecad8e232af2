import * as a from './a.mjs';
import * as b from './b.mjs';
import { fromA, fromB, fromC } from './c.mjs';
console.log(Object.keys(a), Object.keys(b), fromA, fromB, fromC);
