module.exports = 'near.js';
