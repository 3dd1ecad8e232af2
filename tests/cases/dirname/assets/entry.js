const fs = require('fs');
const path = require('path');
console.log(fs.readFileSync(path.join(__dirname, 'top.txt'), 'utf8').trim(), require('./lib/reader').read('near.txt'), require('./lib/reader').read('../top.txt'), require('pkg').text);
console.log(fs.readdirSync(__dirname + '/lib').filter(name => name.endsWith('.txt')).join(), fs.existsSync(path.resolve(__dirname, 'lib/reader.js')));
