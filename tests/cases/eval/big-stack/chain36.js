module.exports = require('./chain37');
