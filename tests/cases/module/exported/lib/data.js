exports.v = 'data';
