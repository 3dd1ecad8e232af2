exports.early = 1;
console.log(require('./b'));
exports.late = 2;
