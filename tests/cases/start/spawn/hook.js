global.hooked = require('./name') + ' hook';
