const original = require;
[require] = [path => 'pattern:' + path];
const one = require('./lib');
({ r: require } = { r: original });
module.exports = one + '+' + require('./lib').n;
