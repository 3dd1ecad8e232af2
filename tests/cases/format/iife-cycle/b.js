exports.seen = Object.keys(require('./entry'));
Math.count = (Math.count || 0) + 1;
exports.count = Math.count;
exports.parent = module.parent.id;
