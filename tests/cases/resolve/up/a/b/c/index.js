module.exports = 'a/b/c/index.js';
