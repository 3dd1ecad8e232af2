module.exports = x => {
