module.exports = require('./chain8');
