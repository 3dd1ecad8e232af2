exports.isMain = require.main === module;
exports.main = require.main;
exports.hasId = module.id === __filename;
