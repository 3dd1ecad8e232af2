module.exports = 'src/views/home.js';
