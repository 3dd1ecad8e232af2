module.exports = 'lib/getter.js';
