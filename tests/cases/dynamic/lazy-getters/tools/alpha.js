console.log('loading alpha');
exports.name = 'alpha';
