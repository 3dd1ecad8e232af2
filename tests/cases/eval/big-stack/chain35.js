module.exports = require('./chain36');
