module.exports = require('./chain48');
