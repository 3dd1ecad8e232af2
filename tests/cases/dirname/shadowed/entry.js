const path = require('path');
console.log((function (__dirname) { return __dirname; })('param'), ((__filename = 'default') => __filename)(), { __dirname: 'key' }.__dirname, path.basename(require('./lib').file), require('./lib').dir, require('./lib').short);
