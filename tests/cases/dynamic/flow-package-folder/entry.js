const path = require('path');
const folder = path.dirname(require.resolve('sealed/package.json'));
console.log(require(path.join(folder, 'lib/hidden.js')), require(folder + '/lib/other'), require(path.resolve(folder, 'data', process.argv[2])).d);
console.log(require(path.join(require.resolve('main-only'), '..', '..', 'extra')));
console.log(require(require.resolve('main-only')), path.basename(require.resolve(path.join(folder, 'lib/hidden'))));
try { require('sealed/lib/hidden.js'); } catch (error) { console.log(error.code); }
