module.exports = 'keys/y.js';
