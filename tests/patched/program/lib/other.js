exports.other = require('./cycle').value;
