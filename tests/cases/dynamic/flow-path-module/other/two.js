module.exports = 'other/two.js';
