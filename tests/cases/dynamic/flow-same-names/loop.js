module.exports = 'loop.js';
