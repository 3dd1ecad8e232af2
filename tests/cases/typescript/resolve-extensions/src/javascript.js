exports.i = 'javascript.js';
