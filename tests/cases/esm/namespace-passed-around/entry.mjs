import * as ns from './lib.mjs';
export { ns as exported };
export default ns;
const key = 'b';
const pick = ({ a, [key]: b = 5, missing = 'default' }, ...keys) => [a, b, missing, keys.map((k) => ns[k])];
console.log(pick(ns, 'a', 'b'), [...Object.keys(ns)], { ns }.ns === ns, (() => ns)() === ns, [ns][0].a, (ns).a, ns?.a, ns?.['a'], ns.a.toFixed(1), ns.o.deep.x, ns.o?.deep.f(), ns.none?.x.y);
with_(ns);
function with_(ns) { console.log(ns.a, arguments[0] === ns); { let ns = { a: 'shadow' }; console.log(ns.a); } }
for (const k of ['a']) console.log(ns[k], `${ns.a}`, ns . a, ns /* c */ . /* d */ a, ns
  .a, (ns.f)(), new ns.K().v, new (ns.K)().v, ns.f`x`, typeof ns.f, typeof ns.none, ns.K.s);
let x = ns
ns.f()
;[ns.o.x] = [1]; ns.o.y = 2; ns.o.z ??= 3; ns.o.y++; delete ns.o.x; ({ q: ns.o.q } = { q: 4 });
console.log(x.o, 'a' in ns && ns.a > 0 ? ns.a : ns.b, ns.a === 1, ns.a + ns.b, ns.a ? 'yes' : 'no', [ns.a, ns.b], !ns.a, -ns.a);
