const fs = require('fs');
require.extensions['.txt'] = (module, filename) => { module.exports = fs.readFileSync(filename, 'utf8').trim(); };
const load = name => require(name);
console.log(load('./greeting.txt'), load('./greeting'), Object.keys(require.extensions).join());
delete require.extensions['.txt'];
console.log(load('./greeting.txt'));
