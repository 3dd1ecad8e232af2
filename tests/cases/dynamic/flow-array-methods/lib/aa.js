module.exports = 'lib/aa.js';
