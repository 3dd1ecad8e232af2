const path = require('path');
const one = require('./real/x'), two = require('./alias/x');
console.log(one === two, path.relative(__dirname, require.resolve('./alias/x')), require.resolve('./alias/x') === require.resolve('./real/x'));
delete require.cache[require.resolve('./alias/x')];
console.log(require('./real/x') === one, require('./alias/x') === require('./real/x'), one.dir);
