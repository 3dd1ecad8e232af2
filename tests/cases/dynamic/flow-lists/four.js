module.exports = 'four.js';
