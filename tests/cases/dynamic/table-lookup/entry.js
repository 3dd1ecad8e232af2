const path = require('path');
const known = () => [require('./lib/x'), require('./data.json'), require('pkg'), require('pkg/sub.js')];
for (const request of process.argv.slice(2)) {
  try { console.log(request, require(request).name, path.basename(require.resolve(request))); } catch (e) { console.log(request, e.code); }
}
console.log(require(path.join(__dirname, 'lib', 'x')).name, require(require('./lib/x').file) === require('./lib/x'), known().length);
