module.exports = 'a/b.js';
