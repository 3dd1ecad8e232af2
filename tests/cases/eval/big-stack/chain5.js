module.exports = require('./chain6');
