module.exports = 'sub/lib.js';
