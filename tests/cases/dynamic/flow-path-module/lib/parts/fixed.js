module.exports = 'lib/parts/fixed.js';
