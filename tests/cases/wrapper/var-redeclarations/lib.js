var exports, module, require, __filename, __dirname;
var require = require, { sep } = require('path');
module.exports = { exports: typeof exports, filename: __filename.split(sep).pop(), dirname: __filename === __dirname + sep + 'lib.js' };
