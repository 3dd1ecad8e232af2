module.exports = 'lib/inner/index.js';
