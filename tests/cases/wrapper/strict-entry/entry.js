'use strict';
console.log((function () { return this; })(), require('./sloppy')(), arguments.length);
try { undeclared = 1; } catch (e) { console.log(e.message); }
try { Object.freeze(exports).x = 1; } catch (e) { console.log(e.name); }
exports = 5;
console.log(typeof arguments[0]);
