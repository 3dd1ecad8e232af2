module.exports = Object.freeze({ deep: { a: 1 } });
