const self = require('./lib/self');
console.log(self.exports === self, self.loaded, require('path').basename(self.filename));
console.log(require('./lib/req')('./data').v, require('./lib/req').resolve('./data') === require.resolve('./lib/data'));
console.log(require('./lib/args').length, require('./lib/args')[2].exports === require('./lib/args'));
