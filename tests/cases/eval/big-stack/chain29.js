module.exports = require('./chain30');
