module.exports = require('./chain13');
