module.exports = require('./chain28');
