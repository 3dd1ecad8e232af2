process.on('exit', code => console.log('exit', code));
setTimeout(() => console.log('never'), 50);
require('./lib').start();
console.log('started');
