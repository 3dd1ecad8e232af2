module.exports = 'parts/c.cjs';
