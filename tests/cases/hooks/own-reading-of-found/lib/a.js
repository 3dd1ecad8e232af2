exports.b = require('./b');
