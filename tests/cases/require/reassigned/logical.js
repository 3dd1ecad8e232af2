require &&= path => 'logical:' + path;
module.exports = require('./lib');
