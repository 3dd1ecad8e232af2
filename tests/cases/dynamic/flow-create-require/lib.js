module.exports = 'lib.js';
