const Module = require('module');
const path = require('path');
const file = path.join(__dirname, 'extra.js');
const m = new Module(file, module);
m.load(file);
console.log(m.exports.where, m.loaded, m.parent === module, file in require.cache, module.children.includes(m));
Module._cache[file] = m;
console.log(require(file) === m.exports);
