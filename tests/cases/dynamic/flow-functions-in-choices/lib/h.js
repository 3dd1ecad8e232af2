module.exports = 'lib/h.js';
