import * as many from './many.mjs';
import { a0, a32999, b32999 } from './many.mjs';

console.log(Object.keys(many).length, a0, a32999, b32999, many.a20000);
