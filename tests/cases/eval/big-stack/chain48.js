module.exports = require('./chain49');
