exports.one = 1;
exports['two words'] = 2;
