module.exports = 'lib/g.js';
