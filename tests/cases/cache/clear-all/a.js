exports.b = require('./b');
exports.main = require.main;
