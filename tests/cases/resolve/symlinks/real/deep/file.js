exports.where = require('path').basename(__dirname);
exports.file = __filename;
exports.beside = require('./beside');
