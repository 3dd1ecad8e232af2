exports.a = require('./a');
exports.json = require('./data.json');
exports.sloppy = (function () { return this !== undefined; })();
