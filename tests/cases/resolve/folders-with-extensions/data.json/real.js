module.exports = 'data.json/real.js';
