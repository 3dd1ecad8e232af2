var require;
var require = require || null;
module.exports = require('./lib').n;
