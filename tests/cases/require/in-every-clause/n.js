module.exports = x => x;
