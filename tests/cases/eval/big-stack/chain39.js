module.exports = require('./chain40');
