exports.v = 'aliased';
