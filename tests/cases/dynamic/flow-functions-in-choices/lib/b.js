module.exports = 'lib/b.js';
