const { sync, pool } = require('pkg');
console.log(sync('text'));
pool(require.resolve('./task')).then(console.log);
