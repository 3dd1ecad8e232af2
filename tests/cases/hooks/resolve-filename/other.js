exports.v = require('./lib').v + ' through other';
