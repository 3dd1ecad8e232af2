var __proto__ = null; console.log(Object.keys({ __proto__ }), (({ __proto__ }) => __proto__ === Array.prototype)([]));
var log = console.log, x = 'outer', e = 'e', t = 't';
const made = [];
for (let index = 0; index < 3; index++) { const twice = index * 2; made.push(() => index + twice); }
for (var shared = 0; shared < 2; shared++) made.push(() => shared);
log(made.map((make) => make()));
try { log(typeof notYet); } catch (error) { log(error.constructor.name); }
try { dead; } catch { log('dead'); }
let dead = 1;
(function () { try { throw 1; } catch (caught) { var caught = 2; log(caught); } log(caught); })();
(function () { try { throw [1, { deep: 2 }]; } catch ([first, { deep }]) { log(first + deep); } })();
log(typeof hoisted, hoisted && hoisted());
{ function hoisted() { return 'inner'; } }
log(hoisted());
(function () { 'use strict'; { function block() { return 1; } } log(typeof block); })();
(function () { if (true) function branch() { return 'branch'; } log(branch()); })();
var copied = 'variable'; { function copied() {} log(typeof copied); } log(typeof copied);
(function (parameter, read = () => parameter) { var parameter; log(parameter, read()); parameter = 'changed'; log(read()); })('given');
(function (read = () => x) { var x = 'body'; log(read(), x); })();
(function x(depth) { if (depth) return x(depth - 1); log(typeof x); })(1);
(function x(x) { log(x); })('parameter');
switch (0) { case 0: let inSwitch; case 1: inSwitch = 5; log(inSwitch); }
label: for (const label of [1]) { for (;;) { log(label); continue label; } }
const { a: renamed, ...others } = { a: 1, e, t }, shorthand = { x, renamed, others };
log(shorthand, { log }.log === log);
({ x, a: e = 5 } = { x: 'assigned' }); log(x, e);
[x, t] = [t, x]; log(x, t);
class Fields { x = x; [x] = 1; static { var x = 'static'; log(x); } static #e = e; static has(o) { return #e in o; } }
log(new Fields(), Fields.has(Fields), Fields.has({}));
undeclared = 'global'; log(undeclared, globalThis.undeclared, typeof neverDeclared);
log(((a, b) => { let c = a; { let a = b; c += a; } return c; })(1, 2));
