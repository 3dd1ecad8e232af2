module.exports = 'engines/plain.js';
