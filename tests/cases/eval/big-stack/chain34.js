module.exports = require('./chain35');
