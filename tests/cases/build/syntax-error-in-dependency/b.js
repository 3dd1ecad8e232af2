module.exports = require('pkg');
