module.exports = 'never closed
