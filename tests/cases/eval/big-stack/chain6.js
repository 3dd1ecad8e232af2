module.exports = require('./chain7');
