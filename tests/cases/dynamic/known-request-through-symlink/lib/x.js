exports.x = 'x';
