import { __proto__ as p, constructor as c, hasOwnProperty as h, toString as t, valueOf as v, if as i, class as k, await as w, let as l, static as s, eval as e } from './lib.mjs';
import * as ns from './lib.mjs';
import re from './re.mjs';
console.log(p, c, h, t, v, i, k, w, l, s, e);
console.log(Object.keys(ns).join(), Object.getPrototypeOf(ns), ns.__proto__, ns.constructor, ns.if);
console.log(re, Object.hasOwn(ns, '__proto__'), Object.keys({ ...ns }).length);
