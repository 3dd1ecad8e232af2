exports.where = 'one';
