const path = require('path');
const virtual = path.join(__dirname, 'virtual', 'module.js');
require.cache[virtual] = { exports: 'virtual by path', loaded: true };
console.log(virtual in require.cache, Object.keys(require.cache).length);
require.cache.fs = { exports: 'a fake fs', loaded: true };
console.log(require('fs'), typeof require('node:fs').readFileSync, require('./lib'));
delete require.cache.fs;
console.log(typeof require('fs').readFileSync, delete require.cache[virtual], Object.keys(require.cache).length);
