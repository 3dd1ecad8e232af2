global.hooked = require('./double').double(8);
