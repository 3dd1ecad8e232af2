const fs = require('fs'), path = require('path');
const own = path.basename(__filename);
fs.readdirSync(__dirname)
  .filter((file) => file !== own && file !== 'found.js' && file.slice(-3) === '.js')
  .forEach((file) => { exports[path.parse(file).name] = require(path.join(__dirname, file))(path); });
