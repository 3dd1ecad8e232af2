exports.v = 'lib';
