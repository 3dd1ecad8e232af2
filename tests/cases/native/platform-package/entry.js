const fs = require('fs');
require.extensions['.node'] = (module, file) => { module.exports = 'addon: ' + fs.readFileSync(file, 'utf8').trim(); };
const user = require('user');
console.log(user.native, fs.readdirSync(user.folder).sort());
