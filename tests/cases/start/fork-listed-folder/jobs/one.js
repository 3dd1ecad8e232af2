console.log(require('../lib/square')(3));
