module.exports = 'fallback.js';
