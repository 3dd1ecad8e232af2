module.exports = (1
