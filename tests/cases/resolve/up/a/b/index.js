module.exports = 'a/b/index.js';
