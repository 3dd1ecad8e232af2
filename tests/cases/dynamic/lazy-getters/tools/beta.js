console.log('loading beta');
exports.name = 'beta';
