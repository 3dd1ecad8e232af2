module.exports = 'more/b.js';
