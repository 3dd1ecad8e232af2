const lib = require('./lib');
console.log(lib.alpha, lib.beta, Object.keys(lib).join());
