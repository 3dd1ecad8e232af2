module.exports = require('./chain38');
