exports.frame = require('../frame').frame();
