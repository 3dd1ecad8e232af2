module.exports = module;
exports.lost = 1;
require('./grandchild.json');
