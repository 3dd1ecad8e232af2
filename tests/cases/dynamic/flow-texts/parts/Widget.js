module.exports = 'parts/Widget.js';
