module.exports = 'lib/impl/alpha.js';
