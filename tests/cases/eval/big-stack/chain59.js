module.exports = require('./chain60');
