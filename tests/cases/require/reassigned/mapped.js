arguments[1] = path => 'mapped:' + path;
module.exports = require('./lib');
