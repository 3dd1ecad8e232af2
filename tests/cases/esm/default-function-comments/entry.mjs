import a from './a.mjs';
import b from './b.mjs';
import c from './c.mjs';
console.log(a(1, 2), [...b(3)], a.name, b.name, c.name);
c(4).then(console.log);
