module.exports = require('./chain5');
