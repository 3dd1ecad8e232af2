module.exports = 'slow.js';
