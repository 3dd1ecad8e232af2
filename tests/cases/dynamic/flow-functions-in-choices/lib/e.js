module.exports = 'lib/e.js';
