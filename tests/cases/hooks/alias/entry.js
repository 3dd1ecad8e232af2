const Module = require('module');
const original = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  return original.call(this, request.replace(/^@app\//, __dirname + '/src/'), ...rest);
};
const main = () => require('@app/thing');
console.log(main().v);
