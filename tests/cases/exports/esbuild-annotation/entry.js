const lib = require('./lib');
console.log(lib.__esModule, Object.keys(lib).sort().join(), lib.default(), lib.named);
lib.bump();
console.log(lib.named);
