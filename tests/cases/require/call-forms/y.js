exports.n = 'y';
