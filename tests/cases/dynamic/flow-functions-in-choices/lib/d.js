module.exports = 'lib/d.js';
