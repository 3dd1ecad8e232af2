module.exports = require('./chain11');
