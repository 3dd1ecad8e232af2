module.exports = typeof require + ' in lib.cjs';
