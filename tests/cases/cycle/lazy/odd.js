const { isEven } = require('./even');
exports.isOdd = n => n !== 0 && isEven(n - 1);
