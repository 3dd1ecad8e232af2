module.exports = 1; /* never closed
