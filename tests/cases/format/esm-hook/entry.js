const Module = require('module');
const compile = Module.prototype._compile;
Module.prototype._compile = function (text, filename) {
  console.log(JSON.stringify(text.trim()));
  return compile.call(this, text.replace('before', 'after'), filename);
};
console.log(require('./hooked'));
