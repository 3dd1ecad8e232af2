module.exports = require('./chain51');
