const path = require('path');
console.log(require('./link').where, require('./link') === require('./real/deep/file'), require('./folder').where, require('./folder') === require('./real/deep'));
console.log(path.relative(__dirname, require('./link').file), require('./link').beside, require('./chain') === require('./link'), Object.keys(require.cache).length);
