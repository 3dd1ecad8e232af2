const path = require('path');
console.log(path === require('node:path'), path.basename('/a/b'), typeof require.resolve);
try { require('pkg'); } catch (error) { console.log(error.code); }
console.log(module.exports === exports, require('./inner'));
