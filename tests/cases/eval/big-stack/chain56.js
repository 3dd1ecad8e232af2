module.exports = require('./chain57');
