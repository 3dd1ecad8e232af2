module.exports = 'engines/fast.js';
