module.exports = 010 + 08;
