const path = require('path');
const names = ['./lib/x', './lib/x.js', './/lib//x', './lib/./x', './lib/../lib/x', './lib/sub/../x', '././lib/x.js', __dirname + '/lib/x', path.join(__dirname, 'lib', 'x.js'), '../' + path.basename(__dirname) + '/lib/x'];
const all = [require('./lib/x'), require('./lib/x.js'), require('.//lib//x'), require('./lib/./x'), require('./lib/../lib/x'), require('./lib/sub/../x'), require('././lib/x.js'), require('./link'), require('./linked/x')];
console.log(new Set(all).size, new Set(names.map(name => require(name))).size, all[0] === require(names[9]), all[0].count);
console.log(new Set(names.map(name => require.resolve(name))).size, Object.keys(require.cache).length);
