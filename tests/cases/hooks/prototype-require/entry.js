const Module = require('module');
const original = Module.prototype.require;
const seen = [];
Module.prototype.require = function (id) {
  seen.push(id);
  if (id === './mocked') return { mocked: true };
  return original.apply(this, arguments);
};
const lib = require('./lib');
console.log(lib.mocked, lib.real, require('./mocked').mocked);
Module.prototype.require = original;
console.log(require('./mocked').mocked, seen.join());
