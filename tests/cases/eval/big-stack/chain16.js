module.exports = require('./chain17');
