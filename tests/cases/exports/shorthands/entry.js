const lib = require('./lib');
console.log(lib(), lib.helper(), lib.later, Object.keys(lib).join());
console.log(lib.old.gone, lib.old === lib, lib.thisIsOld);
