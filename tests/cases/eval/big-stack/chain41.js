module.exports = require('./chain42');
