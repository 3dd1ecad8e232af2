module.exports = arguments;
