const old = exports;
old.gone = 'only on the first object';
exports = module.exports = function main() { return 'main'; };
exports.helper = () => 'helper';
exports.old = old;
exports.thisIsOld = this === old;
module.exports.later = 'later';
