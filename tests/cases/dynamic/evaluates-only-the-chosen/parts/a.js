console.log('a');
exports.n = 1;
