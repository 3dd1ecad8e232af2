module.exports = 'lib/f.js';
