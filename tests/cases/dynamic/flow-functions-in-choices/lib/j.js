module.exports = 'lib/j.js';
