const path = require('path');
const globs = require('globs');

exports.here = globs.sync(__dirname + '/*.route.js').map((file) => require(file));
exports.below = globs.sync(path.join(__dirname, '**/*.route.js')).map((file) => require(file));
