const support = require('./lib/support');

support.install();
console.log(support.fail().stack);
