console.log('b', globalThis.attempt);
exports.seenA = require('./a');
exports.partial = exports.seenA;
if (globalThis.attempt === 1) throw new Error('b failed');
