module.exports = 'c/index.js';
