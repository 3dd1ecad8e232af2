const path = require('path');
const root = path.dirname(require.main.filename);
module.exports = name => require(path.join(root, 'pages', name));
module.exports.config = require(path.join(path.dirname(process.mainModule.filename), 'config'));
console.log(require.main.require('./pages/home'), require.main.require('below'));
