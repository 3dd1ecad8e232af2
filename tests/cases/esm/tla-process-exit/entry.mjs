process.on('exit', (code) => console.log('exit', code));
setTimeout(() => process.exit(), 5);
await new Promise(() => {});
