if (process.env.NEVER) module.exports = require('typed');
else if (process.env.NEITHER) module.exports = require('missing');
module.exports = require('outside');
