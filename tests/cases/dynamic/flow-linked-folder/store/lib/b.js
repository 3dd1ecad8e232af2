module.exports = 'store/lib/b.js';
