require.mine = 'mine';
console.log(require.mine, require('./lib').mine);
const real = require.cache;
require.cache = {};
console.log(require('./lib') === real[require.resolve('./lib')].exports, Object.keys(require.cache).length);
require.resolve = () => 'replaced';
console.log(require.resolve('./nope'), require('./lib').resolved);
require.main = 'replaced';
console.log(require('./lib').main === module);
