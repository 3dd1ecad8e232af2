module.exports = 'parts/widget.js';
