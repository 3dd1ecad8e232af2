console.log(require('./lib/early').found);
require.extensions['.reg'] = require.extensions['.js'];
console.log(require('./lib/late').found, require('./lib/other').found, require('./lib/late/').found, require('./lib/script').found);
console.log(require.resolve('./lib/late').endsWith('late.reg'));
