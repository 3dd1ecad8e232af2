const path = require('path');
require.cache[require.resolve('./db')] = { id: require.resolve('./db'), exports: { query: () => 'mocked' }, loaded: true };
require.cache[path.join(__dirname, 'lib', 'mailer.js')] = { exports: () => 'no mail', loaded: true };
console.log(require('./app')());
