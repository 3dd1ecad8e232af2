module.exports = require('./function.cjs')(require('./lib.cjs'));
