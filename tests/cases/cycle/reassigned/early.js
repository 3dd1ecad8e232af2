module.exports = function early() {};
module.exports.kind = 'function';
console.log(require('./early-user')());
