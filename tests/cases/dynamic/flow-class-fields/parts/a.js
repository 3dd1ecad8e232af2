module.exports = 'parts/a.js';
