const { square } = require('./math');
exports.area = square;
exports.main = require.main === module;
exports.parent = typeof module.parent;
console.log('loading', module.id === __filename, module.loaded);
