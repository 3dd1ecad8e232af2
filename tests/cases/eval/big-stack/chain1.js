module.exports = require('./chain2');
