module.exports = 'block.js';
