module.exports = 'handlers/y.js';
