exports.known = 1;
exports.b = require('./b');
console.log(Object.getPrototypeOf(exports) === Object.prototype);
