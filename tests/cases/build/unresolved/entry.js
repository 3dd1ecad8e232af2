console.log('before');
const x = require('./missing');
console.log(x);
