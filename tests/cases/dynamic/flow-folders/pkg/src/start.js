module.exports = 'pkg/src/start.js';
