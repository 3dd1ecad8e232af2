import { a, b, key, obj } from './lib.mjs';
import d from './lib.mjs';
console.log({ a, b, d, key }, { a: b, [key]: a, [`${key}2`]: b, ...obj, a() { return a; } }.a());
const { x = a, [key]: y = b, ...rest } = { z: 1 };
const [m = a, [n = b] = [], { q = d } = { q: a }] = [];
console.log(x, y, rest, m, n, q);
let r, s;
({ r = a, [key]: s = b } = {}); [r, s = d] = [s];
console.log(r, s);
[obj.p, obj[key], obj[a]] = [1, 2, 3]; ({ v: obj.w, ...obj.rest } = { v: 4, u: 5 });
console.log(obj);
function f({ a: inner = a, b: other = b } = {}, [c = d] = []) { return [inner, other, c]; }
console.log(f(), f({ a: 'own' }, ['c']));
for (const { length = a } of ['xx', {}]) console.log(length);
for (obj.i of [a, b]) console.log(obj.i);
for (obj[key] in { enumerated: 1 }) console.log(obj.k);
for (const [p = a] = []; ;) { console.log(p); break; }
try { throw {}; } catch ({ message = a }) { console.log(message); }
