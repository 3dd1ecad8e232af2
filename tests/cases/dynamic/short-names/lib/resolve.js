const { createRequire } = require('module');
exports.resolve = (name) => createRequire(__filename).resolve(name);
