exports.found = 'other/index.js';
