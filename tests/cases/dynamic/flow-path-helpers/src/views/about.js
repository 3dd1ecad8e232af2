module.exports = 'src/views/about.js';
