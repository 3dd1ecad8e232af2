const hello = require('./hello');

console.log(hello);
