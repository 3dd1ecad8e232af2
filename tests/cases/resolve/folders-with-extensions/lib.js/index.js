module.exports = 'lib.js/index.js';
