exports.n = 'x';
