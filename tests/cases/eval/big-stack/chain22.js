module.exports = require('./chain23');
