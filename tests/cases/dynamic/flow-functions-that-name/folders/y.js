module.exports = 'folders/y.js';
