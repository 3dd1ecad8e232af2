exports.command = 'build';
exports.helper = require('./more/helper');
