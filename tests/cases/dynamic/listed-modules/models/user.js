module.exports = require('../lib/model')('user');
