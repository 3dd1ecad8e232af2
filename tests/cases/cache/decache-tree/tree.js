(globalThis.loads ||= []).push('tree');
exports.leaf = require('./leaf');
exports.shared = require('./shared');
