module.exports = require('./chain20');
