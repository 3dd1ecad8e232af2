exports.mocked = require('./mocked').mocked;
exports.real = require('./real');
require('fs');
