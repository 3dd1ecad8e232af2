module.exports = x => x + 10;
