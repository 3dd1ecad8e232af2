exports.local = 'path.js';
