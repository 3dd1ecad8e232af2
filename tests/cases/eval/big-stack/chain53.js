module.exports = require('./chain54');
