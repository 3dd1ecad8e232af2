console.log('a', globalThis.attempt);
exports.from = globalThis.attempt;
exports.b = require('./b');
if (globalThis.attempt < 3) throw new Error('a failed, b saw attempt ' + exports.b.seenA.from);
