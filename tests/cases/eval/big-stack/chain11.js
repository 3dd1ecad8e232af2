module.exports = require('./chain12');
