module.exports = require('./chain46');
