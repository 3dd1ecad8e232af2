module.exports = ["a b".length, ` `.length];
