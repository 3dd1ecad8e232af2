module.exports = require('./chain39');
