exports.kind = 'object';
const user = require('./late-user');
console.log(user.held(), user.asked());
module.exports = function late() {};
console.log(user.held(), user.asked());
setTimeout(() => console.log(user.held(), user.asked()), 1);
