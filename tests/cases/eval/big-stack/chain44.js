module.exports = require('./chain45');
