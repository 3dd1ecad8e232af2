module.exports = 'parts/b.cjs';
