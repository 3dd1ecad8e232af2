module.exports = require('./chain33');
