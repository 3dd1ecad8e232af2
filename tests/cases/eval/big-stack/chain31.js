module.exports = require('./chain32');
