exports.x = require('./lib/y.cjs');
