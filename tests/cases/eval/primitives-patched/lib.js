exports.deep = require('./deep').value + require('./data').n;
