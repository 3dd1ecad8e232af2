const fs = require('fs');
const path = require('path');
console.log(JSON.parse(fs.readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8')).version, require('./util/find')());
