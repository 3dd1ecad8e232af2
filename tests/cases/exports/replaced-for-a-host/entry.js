module.exports = function cube(x) { return require('./lib')(x, 3); };
exports.lost = true;
