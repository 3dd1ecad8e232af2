const hello = require('./hello');

console.log(hello);
console.log(hello.anything());
