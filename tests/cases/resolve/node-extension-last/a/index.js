module.exports = 'a/index.js';
