exports.frame = require('../frame.js').frame(); exports.path = require('path');
