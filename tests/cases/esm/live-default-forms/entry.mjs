import a, { setA } from './a.mjs';
import b, { setB } from './b.mjs';
import c, { setC } from './c.mjs';
import d, { setD } from './d.mjs';
setA(); setB(); setC(); setD();
console.log(a, b, c, d.name);
