module.exports = 'two.js';
