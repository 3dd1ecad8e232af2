module.exports = 'block comment' /* the end */
