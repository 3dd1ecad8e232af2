exports.frame = require('./frame.js').frame();
