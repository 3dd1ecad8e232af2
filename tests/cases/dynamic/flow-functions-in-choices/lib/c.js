module.exports = 'lib/c.js';
