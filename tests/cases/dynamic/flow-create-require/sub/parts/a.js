module.exports = 'sub/parts/a.js';
