const { query } = require('./db'), mail = require('./lib/mailer');
module.exports = () => query() + ', ' + mail();
