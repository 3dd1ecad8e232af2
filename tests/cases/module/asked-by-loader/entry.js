const Module = require('module');
const { basename } = require('path');

console.log(Module._load('./lib/a', module), Module._load('./lib/a.js', module) === require.cache[module.children[0].id].exports);
console.log(basename(Module._resolveFilename('./lib/b', module)));
