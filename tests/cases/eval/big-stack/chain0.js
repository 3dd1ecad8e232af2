module.exports = require('./chain1');
