module.exports = require('./chain27');
