const hello = require('./hello');

console.log(hello);
console.log(hello.hi());
console.log(hello.bye());
