module.exports = require('./chain56');
