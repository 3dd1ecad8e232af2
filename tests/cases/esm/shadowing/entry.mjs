import { x } from './lib.mjs';
const out = [];
out.push(((x) => x)('param'), (({ x }) => x)({ x: 'pattern' }), ((...x) => x[0])('rest'), ((y, x = y) => x)('default'), (([, x]) => x)([1, 'array']));
{ let x = 'let'; out.push(x); } { const x = 'const'; out.push(x); } { class x { static v = 'class'; } out.push(x.v); } { function x() { return 'function'; } out.push(x()); }
(function () { if (true) { var x = 'var'; } out.push(x); })();
(function () { out.push(x()); function x() { return 'hoisted'; } })();
(() => { out.push(typeof x); var x; })();
try { throw 'caught'; } catch (x) { out.push(x); } try { throw { x: 'caught pattern' }; } catch ({ x }) { out.push(x); }
for (let x of ['for of']) out.push(x); for (const x in { forin: 1 }) out.push(x); for (let x = 'for'; x; x = '') out.push(x);
out.push((function x() { return typeof x; })(), (class x { static f() { return typeof x; } }).f());
switch (1) { case 0: let x; case 1: x = 'switch'; out.push(x); }
out.push({ x(x) { return x; } }.x('method param'), new (class { constructor(x) { this.v = x; } })('ctor').v, (async (x) => x).length);
label: { let x = 'block in label'; out.push(x); }
out.push(((a, b = () => x, x2 = 1) => b())(), (function (f = () => x) { var x = 'body'; return f() + x; })());
out.push(x, (() => x)(), (() => { { let x; } return x; })());
const f = function (g = x) { { let x = 'inner'; } return g + x; };
out.push(f());
class C { static x = 'static'; static y = x; static { var x = 'static block'; out.push(x); } static z = (() => x)(); [x]() { return x; } }
out.push(C.x, C.y, C.z, new C()['import x']());
console.log(out.join('\n'));
