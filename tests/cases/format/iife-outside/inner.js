module.exports = require('os').EOL === '\n';
