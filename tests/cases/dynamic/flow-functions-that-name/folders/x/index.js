module.exports = 'folders/x/index.js';
