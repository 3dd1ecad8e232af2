exports.own = 1;
require('./plugin');
console.log(Object.keys(exports).join(), module.exports === exports);
require('./usurper');
console.log(module.exports, Object.keys(exports).join());
