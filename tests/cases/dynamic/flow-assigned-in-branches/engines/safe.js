module.exports = 'engines/safe.js';
