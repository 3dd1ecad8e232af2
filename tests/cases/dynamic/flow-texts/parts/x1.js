module.exports = 'parts/x1.js';
