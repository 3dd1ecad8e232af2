module.exports = 'real/a.js';
