const lib = require('./lib');
require('./eraser');
console.log(require('./lib') === lib, require('./lib').n, require('module')._cache === require.cache, module.constructor._cache === require('./eraser').cache);
