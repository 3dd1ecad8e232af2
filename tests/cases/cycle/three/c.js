const a = require('./a'), b = require('./b');
a.log.push('c sees a: ' + Object.keys(a), 'c sees b: ' + Object.keys(b));
exports.done = 'c';
