module.exports = require('p');
require('../folder');
