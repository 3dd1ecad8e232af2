exports.name = 'and another';
