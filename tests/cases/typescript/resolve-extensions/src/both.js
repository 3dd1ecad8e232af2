exports.g = 'both.js';
