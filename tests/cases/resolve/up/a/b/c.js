module.exports = 'a/b/c.js';
