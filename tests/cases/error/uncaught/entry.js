process.on('exit', code => console.log('exit', code, process.exitCode));
console.log('one');
require('./middle');
console.log('never');
