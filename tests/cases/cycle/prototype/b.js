const a = require('./a');
exports.during = [Object.getPrototypeOf(a) === Object.prototype, a.known, a.missing, a.__esModule, 'missing' in a, typeof a.toString].join();
