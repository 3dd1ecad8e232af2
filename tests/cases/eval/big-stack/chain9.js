module.exports = require('./chain10');
