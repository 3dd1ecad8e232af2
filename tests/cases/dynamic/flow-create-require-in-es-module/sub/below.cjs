module.exports = 'sub/below.cjs';
