if (exports.a === undefined || exports['b'] == 1 || exports.c !== 1) module.exports.d = 1;
