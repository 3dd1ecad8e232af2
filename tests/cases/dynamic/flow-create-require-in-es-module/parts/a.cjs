module.exports = 'parts/a.cjs';
