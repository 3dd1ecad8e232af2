module.exports = require('./chain59');
