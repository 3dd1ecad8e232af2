module.exports = 'local.js';
