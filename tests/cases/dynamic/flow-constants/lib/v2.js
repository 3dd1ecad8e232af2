module.exports = 'lib/v2.js';
