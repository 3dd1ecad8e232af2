import a from './a.mjs';
import b from './b.mjs';
import c from './c.mjs';
import d from './d.mjs';
import e from './e.mjs';
import f from './f.mjs';
console.log(a, b, c, d(), e, f);
