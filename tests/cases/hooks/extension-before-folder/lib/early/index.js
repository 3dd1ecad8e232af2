exports.found = 'early/index.js';
