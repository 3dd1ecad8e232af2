module.exports = require('./chain24');
