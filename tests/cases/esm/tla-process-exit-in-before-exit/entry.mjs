process.on('beforeExit', () => { console.log('beforeExit'); process.exit(); });
process.on('exit', (code) => console.log('exit', code));
await new Promise(() => {});
