console.log(process.argv.slice(2), process.listenerCount('exit'));
process.exitCode = 3;
process.on('exit', (code) => console.log('exit', code));
