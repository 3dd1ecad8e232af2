const before = require('./lib').n;
let inside;
{ function require(path) { return 'block:' + path; } inside = require('./lib'); }
module.exports = [before, inside, typeof require('./lib')].join();
