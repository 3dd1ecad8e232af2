module.exports = require('./chain47');
