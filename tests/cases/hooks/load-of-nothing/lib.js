exports.fake = require('fake');
