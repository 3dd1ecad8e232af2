const fs = require('fs');
const Module = require('module');

const [js, json] = ['.js', '.json'].map((extension) => Module._extensions[extension]);
Module._extensions['.js'] = (module, filename) => {
  const text = fs.readFileSync(filename, 'utf8');
  module._compile(text.replace('one', 'two'), filename);
};
require.extensions['.json'] = (module, filename) => {
  module.exports = JSON.parse(fs.readFileSync(filename, 'utf8').replace(/\/\/.*/, ''));
};
console.log(require('./lib/a'), require('./lib/commented'), require('./lib/imports').name);
Module._extensions['.js'] = js;
Module._extensions['.json'] = json;
console.log(require('./lib/b'));
