module.exports = (call) => call();
