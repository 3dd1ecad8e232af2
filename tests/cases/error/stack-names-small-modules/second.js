require('./first'); exports.frame = require('./frame').frame();
