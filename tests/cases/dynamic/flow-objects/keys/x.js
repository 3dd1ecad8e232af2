module.exports = 'keys/x.js';
