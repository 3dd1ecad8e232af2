import { a, b } from './lib.mjs';
const o = { a: 1, b() { return 'method'; }, get c() { return a; }, set c(a) { this.s = a; }, 'a b': 2, async a1() {}, *b2() {} };
o.c = 5;
console.log(o.a, o.b(), o.c, o.s, o?.a, o?.['a'], o?.b(), o.a.b);
a: for (;;) { b: for (;;) { break a; } }
b: { if (a) break b; }
class K { a = a; b() { return [this.#a, this.#b(), a]; } static a = b; #a = 'private'; #b() { return b; } static { this.s = a; } get a2() { return K.a; } has(o) { return #a in o; } }
console.log(new K().a, new K().b(), K.a, K.s, new K().a2, new K().has(new K()));
const { a: x, b: y } = { a: 'pa', b: 'pb' };
console.log(x, y, `${a}${b}`, import.meta.a);
