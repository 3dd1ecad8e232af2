const { set, all, Base, symbol } = require('./store');
set('a', 1);
exports.seen = all;
exports.Sub = class extends Base {};
exports.symbol = symbol;
