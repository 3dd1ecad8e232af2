const fs = require('fs'), path = require('path');
module.exports = (name) => { const file = path.join(__dirname, name + '.js'); return fs.existsSync(file) ? require(file) : 'none'; };
