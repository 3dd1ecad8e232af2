exports.name = require('../package.json').name;
exports.dep = require('dep');
exports.file = __filename;
