module.exports = require('./chain14');
