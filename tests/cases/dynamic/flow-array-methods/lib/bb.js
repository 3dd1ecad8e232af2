module.exports = 'lib/bb.js';
