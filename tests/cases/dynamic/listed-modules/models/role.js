module.exports = require('../lib/model')('role') + require('inner');
