module.exports = 'themes/light.js';
