module.exports = require('./chain41');
