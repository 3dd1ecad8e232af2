exports.cache = require.cache;
exports.module = module;
console.log(require('./lib').n, module.children.length);
