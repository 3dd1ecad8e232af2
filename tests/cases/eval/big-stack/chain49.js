module.exports = require('./chain50');
