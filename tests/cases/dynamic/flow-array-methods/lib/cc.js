module.exports = 'lib/cc.js';
