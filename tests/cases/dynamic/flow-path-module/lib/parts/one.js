module.exports = 'lib/parts/one.js';
