console.log('two');
require('./thrower');
console.log('never');
