module.exports = `never closed
