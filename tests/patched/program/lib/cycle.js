exports.value = 'cycle'; exports.other = require('./other');
