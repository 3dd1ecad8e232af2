exports.where = require('path').basename(__filename) + ' ' + require('./beside');
