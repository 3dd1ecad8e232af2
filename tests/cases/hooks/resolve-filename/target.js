exports.v = 'target';
