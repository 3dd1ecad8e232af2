module.exports = 'caught.js';
