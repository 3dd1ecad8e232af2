module.exports = require('./c');
