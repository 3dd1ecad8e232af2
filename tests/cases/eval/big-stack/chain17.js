module.exports = require('./chain18');
