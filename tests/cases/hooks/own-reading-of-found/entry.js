const fs = require('fs');
const Module = require('module');

const load = Module._load;
const read = [];
Module._load = function (request, parent) {
  const file = Module._resolveFilename(request, parent);
  if (file !== request) read.push(fs.readFileSync(file, 'utf8').split('.')[0]);
  return load.apply(this, arguments);
};
require('./lib/a');
console.log(read);
