module.exports = 9007199254740993n;
