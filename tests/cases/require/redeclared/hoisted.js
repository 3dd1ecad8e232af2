module.exports = require('./lib');
function require(path) { return 'hoisted:' + path; }
