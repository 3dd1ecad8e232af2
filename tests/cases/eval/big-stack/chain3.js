module.exports = require('./chain4');
