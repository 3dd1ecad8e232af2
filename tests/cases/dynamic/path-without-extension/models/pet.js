module.exports = require('./owner') + ' of a pet';
