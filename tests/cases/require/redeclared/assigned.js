const early = typeof require;
var require = path => 'assigned:' + path;
module.exports = early + ' ' + require('./lib');
