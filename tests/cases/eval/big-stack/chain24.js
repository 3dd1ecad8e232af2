module.exports = require('./chain25');
