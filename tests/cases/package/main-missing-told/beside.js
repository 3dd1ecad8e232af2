module.exports = require('p');
