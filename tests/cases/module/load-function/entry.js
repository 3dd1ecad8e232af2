const Module = require('module');
const lib = require('./lib');
console.log(Module._load('./lib', module, false) === lib, Module._resolveFilename('./lib', module) === require.resolve('./lib'));
console.log(Module._load('./other', module, false).x, require('./other').x, module.children.length);
console.log(module.constructor._load('fs') === require('fs'), Module._load(require.resolve('./lib')) === lib);
