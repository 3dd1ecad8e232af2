module.exports = require('./chain15');
