module.exports = require('./chain19');
