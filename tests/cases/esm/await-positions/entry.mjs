const p = (x) => Promise.resolve(x);
const o = { a: await p(1), [await p('k')]: 2, ...await p({ s: 3 }), m() { return 4; } };
const [x = await p(5), ...rest] = [undefined, ...await p([6, 7])];
const { y = await p(8), [await p('k')]: k } = o;
console.log(o, x, rest, y, k);
console.log(`t${await p('e')}mplate`, (await p(Math.max))(1, await p(2), ...await p([3])), await p(1) ? await p('yes') : await p('no'));
console.log((await p([1, 2]))[await p(1)], (await p({ f() { return this.v; }, v: 'this' })).f(), new (await p(Map))([[1, await p(2)]]).get(1));
class A extends (await p(Array)) { static [await p('s')] = 1; [await p('m')]() { return 'm'; } }
console.log(A.s, new A().m(), new A() instanceof Array);
console.log(await p(null) ?? await p('default'), await p(0) || await p('or'), await p(1) && await p('and'), (await p(null))?.x);
switch (await p(2)) { case await p(1): console.log('one'); break; case await p(2): console.log('two'); }
try { throw await p('thrown'); } catch (e) { console.log(await p(e)); } finally { await p(console.log('finally')); }
let t = 1; t += await p(2); t **= await p(2); console.log(t);
for (const i of await p([1, 2])) for (const j in await p({ z: 1 })) console.log(i, await p(j));
while (t-- > await p(8)) { await p(0); if (await p(true)) continue; break; }
if (await p(true)) { { console.log(await p('nested block')); } }
console.log((await p(2)) ** 2, await p('in') in { in: 1 }, await p([]) instanceof Array, void await p(1), (await p(1), await p(2)));
var f = async (q = 1) => await p(q); console.log(await f(), await (async () => { await p(1); return 'inner'; })());
console.log(await import('node:path').then((m) => typeof m.join), import.meta.url === await p(import.meta.url));
