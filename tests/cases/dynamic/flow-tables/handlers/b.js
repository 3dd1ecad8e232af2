module.exports = 'handlers/b.js';
