exports.util = require('./util');
exports.shared = require('../shared/x.js');
