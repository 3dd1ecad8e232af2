module.exports = require('./chain43');
