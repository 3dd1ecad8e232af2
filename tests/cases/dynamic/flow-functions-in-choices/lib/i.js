module.exports = 'lib/i.js';
