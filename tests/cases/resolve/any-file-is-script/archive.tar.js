module.exports = 'tar.js';
