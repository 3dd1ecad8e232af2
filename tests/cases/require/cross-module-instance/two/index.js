exports.util = require('./util');
exports.shared = require('./../shared/./x');
exports.index = require('./util/');
exports.index2 = require('./util/index');
