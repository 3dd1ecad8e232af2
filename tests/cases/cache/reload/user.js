exports.n = require('./lib').n;
