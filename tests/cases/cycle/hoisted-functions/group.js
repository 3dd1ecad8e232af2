const parser = require('./parser');
module.exports = text => '[' + parser.parse(text.slice(1, -1)) + ']';
