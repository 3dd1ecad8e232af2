exports.before = 1;
const lib = require('./lib');
exports.after = 2;
console.log(lib.seen, lib.same(), lib.all());
