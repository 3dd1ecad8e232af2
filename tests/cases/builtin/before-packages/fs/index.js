exports.local = 'fs/index.js';
