const path = require('path');
module.paths.unshift(path.join(__dirname, 'vendor'));
const load = name => require(name);
console.log(load('thing'), require('./sub/other')('thing'));
