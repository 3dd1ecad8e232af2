exports.name = 'one';
