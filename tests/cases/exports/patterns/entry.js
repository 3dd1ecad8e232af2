const lib = require('./lib');
console.log(Object.keys(lib).sort().join());
console.log(lib.a, lib.b, lib.rest.join(), lib.i, lib['quoted key'], lib.n, lib.or, lib.key, lib[0], lib.nested.deep);
