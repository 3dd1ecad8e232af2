module.exports = require('app') + ' from lib';
