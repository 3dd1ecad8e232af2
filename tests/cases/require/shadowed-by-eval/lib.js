exports.n = 'lib';
