require = path => 'plain:' + path;
module.exports = require('./lib');
