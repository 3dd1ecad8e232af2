console.log('before');
const orm = require('orm');
console.log('never', orm);
