module.exports = 8
