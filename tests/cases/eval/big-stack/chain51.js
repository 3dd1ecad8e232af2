module.exports = require('./chain52');
