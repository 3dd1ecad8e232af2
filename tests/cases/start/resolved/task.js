module.exports = (data) => [data, require('os').EOL.length];
