module.exports = 'app/pages/home.js';
