const fs = require('fs');
const path = require('path');
const dir = path.join(__dirname, 'plugins');
fs.readdirSync(dir).sort().forEach(file => console.log(file, require('./plugins/' + file), require(path.join(dir, file)) === require('./plugins/' + path.parse(file).name)));
