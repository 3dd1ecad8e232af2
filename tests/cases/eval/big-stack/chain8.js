module.exports = require('./chain9');
