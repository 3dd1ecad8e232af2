const before = require('./common.cjs');
before.named = 'changed';
require.cache[require.resolve('./common.cjs')].exports = 'replaced';
require('./data.json');
require.cache[require.resolve('./data.json')].exports = 'replaced';
console.log(require('./common.cjs'), require('./data.json'));
