const Module = require('module');
const original = Module.prototype._compile;
Module.prototype._compile = function (content, filename) {
  return original.call(this, content.replace('ORIGINAL', 'TRANSFORMED'), filename);
};
const load = name => require(require('path').join(__dirname, name));
console.log(load('plugins/' + process.argv[2]));
