import './sloppy.cjs';
const attempt = (f) => { try { return f(); } catch (error) { return error.name; } };
console.log(attempt(() => { undeclared = 1; }), attempt(() => { Object.freeze([]).push(1); }), attempt(() => { 'x'.y = 1; }));
console.log((function () { return this; })(), attempt(() => (function () { return arguments.callee; })()), attempt(() => eval('var leaked = 1; typeof leaked') + typeof leaked));
console.log((function (a) { arguments[0] = 2; return a; })(1), typeof f);
{ function f() {} }
var topLevel = 1; function topFunction() {}
console.log('topLevel' in globalThis, 'topFunction' in globalThis, attempt(() => { delete Object.prototype; }));
