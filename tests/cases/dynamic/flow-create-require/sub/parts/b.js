module.exports = 'sub/parts/b.js';
