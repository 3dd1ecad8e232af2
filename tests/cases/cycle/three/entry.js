const a = require('./a');
console.log(a.log.join(' | '), Object.keys(a).join());
