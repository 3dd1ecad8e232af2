module.exports = 'log.js';
