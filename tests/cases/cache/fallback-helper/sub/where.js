module.exports = require('path').basename(__dirname);
