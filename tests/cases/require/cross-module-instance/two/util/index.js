exports.where = 'two/util';
