module.exports = require('./chain31');
