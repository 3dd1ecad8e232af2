const requireAll = require('require-all');
const path = require('path');
console.log(requireAll(path.join(__dirname, 'models')));
console.log(requireAll({ dirname: __dirname + '/config' }));
