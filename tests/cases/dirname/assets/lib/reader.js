const fs = require('fs'), path = require('path');
exports.read = name => fs.readFileSync(path.join(__dirname, name), 'utf8').trim();
