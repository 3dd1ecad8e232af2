module.exports = require('./chain29');
