exports.found = 'script.js';
