module.exports = require('./chain58');
