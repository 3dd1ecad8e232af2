exports.name = 'broken';
