module.exports = 'one.js';
