process.exitCode = 42;
process.on('exit', code => console.log('exit', code));
setTimeout(() => console.log('never'), 1);
require('./thrower');
