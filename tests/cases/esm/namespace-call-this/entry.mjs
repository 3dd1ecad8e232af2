import * as ns from './lib.mjs';
import * as cjs from './lib.cjs';
console.log(ns.self() === ns, ns?.self() === ns, ns['self']() === ns, ns.self`` === ns, (ns.self)() === ns, (0, ns.self)() === undefined);
console.log(cjs.self() === cjs, cjs.default.self() === cjs.default, ns.self?.() === ns);
const { self } = ns;
console.log(self() === undefined);
