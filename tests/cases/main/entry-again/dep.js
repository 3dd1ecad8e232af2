exports.first = require('./entry');
delete require.cache[require.main.filename];
exports.again = require('./entry');
