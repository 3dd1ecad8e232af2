const strict = require('./strict');
console.log(this === exports, (() => this)() === exports, (function () { return this === globalThis; })(), new (function () { this.own = 1; })().own, { m() { return this.x; }, x: 2 }.m());
console.log((function () { 'use strict'; return this; })(), strict.inner(), strict.top, strict.outer === strict, (0, strict.inner)());
module.exports = { replaced: true };
console.log(this === module.exports, this === exports, this.constructor === Object);
