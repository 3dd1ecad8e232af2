module.exports = 'lib/b-inner.js';
