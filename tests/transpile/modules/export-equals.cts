import os = require('node:os');
class Thing { static eol = os.EOL.length; constructor(public a = 1) {} }
namespace Thing { export const b = 2; }
console.log(module.exports);
export = Thing;
setTimeout(() => console.log(module.exports === Thing, module.exports.b));
