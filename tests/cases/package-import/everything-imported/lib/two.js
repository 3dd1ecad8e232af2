exports.name = 'two';
