module.exports = 'lib.cjs';
