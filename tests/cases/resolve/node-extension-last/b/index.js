module.exports = 'b/index.js';
