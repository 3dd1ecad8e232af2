const { inspect } = require('util');
const path = require('path');
const child = require('./lib/child');
const shown = inspect(child, { depth: 1 }).split(__dirname).join('~').split('\n');
// The ladder above this folder, and node's own symbols, are not the module's.
console.log(shown.filter(line => !/Symbol\(|node_modules/.test(line)).map(line => line.replace(/,$/, '')).join('\n'));
