exports.early = 'b-early';
const c = require('./c');
require('./a').log.push('b sees c: ' + Object.keys(c));
exports.late = 'b-late';
