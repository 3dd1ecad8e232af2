module.exports = require('./chain22');
