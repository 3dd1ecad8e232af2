exports.a = 1;
exports['b c'] = 2;
exports.default = 3;
exports[`computed`] = 4;
