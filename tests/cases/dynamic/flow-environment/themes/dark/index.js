module.exports = 'themes/dark/index.js';
