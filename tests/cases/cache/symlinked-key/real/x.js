exports.dir = require('path').basename(__dirname);
