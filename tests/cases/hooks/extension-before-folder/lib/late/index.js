exports.found = 'late/index.js';
