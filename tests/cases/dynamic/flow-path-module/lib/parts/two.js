module.exports = 'lib/parts/two.js';
