module.exports = typeof require + ' in legacy/lib.js';
