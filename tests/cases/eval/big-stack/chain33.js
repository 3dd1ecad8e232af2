module.exports = require('./chain34');
