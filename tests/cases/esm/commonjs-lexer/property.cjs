module.exports = require('./lib.cjs').named;
