module.exports = 'routes/home.js';
