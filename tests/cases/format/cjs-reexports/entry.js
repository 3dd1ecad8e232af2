module.exports = { ...require('./a'), ...require('./b'), 'own name': 1 };
