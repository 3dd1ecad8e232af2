module.exports = require('globs').requireDir(__dirname);
