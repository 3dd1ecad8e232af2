exports.a = module;
exports.b = require('./b');
