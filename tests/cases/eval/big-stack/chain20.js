module.exports = require('./chain21');
