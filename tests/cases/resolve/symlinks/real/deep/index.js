exports.where = 'index in ' + require('path').basename(__dirname);
