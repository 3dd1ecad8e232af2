const b = require('./b');
