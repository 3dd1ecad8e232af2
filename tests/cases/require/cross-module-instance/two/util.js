exports.where = 'two';
