module.exports = require('./chain3');
