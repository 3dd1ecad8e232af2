const Module = require('module');
const load = Module._load;
Module._load = function (request) {
  return request === 'fake' ? 'made up' : load.apply(this, arguments);
};
console.log(require('fake'), require('./lib').fake);
Module._load = load;
try { require('fake'); } catch ({ code }) { console.log(code); }
require('./lib');
console.log('done');
