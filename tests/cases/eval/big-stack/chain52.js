module.exports = require('./chain53');
