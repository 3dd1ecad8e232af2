const { normalizeEncoding } = require('internal/util');
console.log(normalizeEncoding('UTF-8'), require.resolve('internal/util'));
