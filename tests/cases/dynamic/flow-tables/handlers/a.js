module.exports = 'handlers/a.js';
