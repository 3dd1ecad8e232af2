exports.log = [];
exports.early = 'a-early';
const b = require('./b');
exports.log.push('a sees b: ' + Object.keys(b));
exports.late = 'a-late';
