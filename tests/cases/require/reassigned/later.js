const before = require('./lib').n;
function swap() { require = () => 'later'; }
const still = require('./lib').n;
swap();
module.exports = before + still + require('./lib');
