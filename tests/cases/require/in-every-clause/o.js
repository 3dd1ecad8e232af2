module.exports = { a: 'A', b: 'B' };
