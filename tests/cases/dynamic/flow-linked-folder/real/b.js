module.exports = 'real/b.js';
