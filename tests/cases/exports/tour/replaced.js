function hi() { return 'hi'; }
module.exports = { hi };
exports.bye = function () { return 'bye'; };
