module.exports = 'store/lib/a.js';
