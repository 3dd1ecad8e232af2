module.exports = require('./chain55');
