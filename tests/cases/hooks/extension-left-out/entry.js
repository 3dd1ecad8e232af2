const fs = require('fs');

const attempt = (request) => {
  try {
    return require(request);
  } catch (error) {
    return error.code;
  }
};
console.log(attempt('./lib/text'));
require.extensions['.greeting'] = (module, filename) => {
  module.exports = fs.readFileSync(filename, 'utf8').trim();
};
console.log(require('./lib/text'), require('./lib/folder'), require('./lib/both'));
console.log(['text', 'folder', 'both', 'none'].map((name) => attempt(`./lib/${name}`)));
