exports.where = 'lib';
