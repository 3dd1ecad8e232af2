exports.isEven = n => n === 0 || require('./odd').isOdd(n - 1);
