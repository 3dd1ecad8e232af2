import c from './c.mjs';
import f from './f.mjs';
console.log(c.toString(), f.toString());
