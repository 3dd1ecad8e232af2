exports.where = 'late';
