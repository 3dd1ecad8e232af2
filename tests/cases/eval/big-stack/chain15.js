module.exports = require('./chain16');
