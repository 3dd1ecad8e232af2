module.exports = 'sub/deep/local.js';
