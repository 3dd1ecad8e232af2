console.log('the real database');
exports.query = () => 'real';
