module.exports = require;
