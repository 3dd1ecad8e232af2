module.exports = 'five.js';
