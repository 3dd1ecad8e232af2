console.log('c');
exports.n = 3;
