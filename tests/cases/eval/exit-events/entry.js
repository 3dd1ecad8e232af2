process.on('exit', code => console.log('entry exit', code));
require('./dep');
process.once('beforeExit', () => { console.log('beforeExit', process.exitCode); setImmediate(() => console.log('more work', require('./late'))); });
console.log('end of entry');
