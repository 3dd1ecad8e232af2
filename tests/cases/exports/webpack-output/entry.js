const lib = require('./vendor');
console.log(lib.answer, Object.prototype.toString.call(lib), require('./vendor') === lib);
