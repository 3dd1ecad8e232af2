module.exports = require('./chain44');
