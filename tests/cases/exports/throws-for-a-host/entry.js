globalThis.tries = require('./dep').add(globalThis.tries);
console.log('try', globalThis.tries);
if (globalThis.tries < 2) throw 'not yet';
exports.n = globalThis.tries;
