module.exports = require('./lib.cjs');
if (module.exports === null) process.exit();
