module.exports = 'lib/impl/gamma.js';
