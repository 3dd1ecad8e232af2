process.on('exit', (code) => console.log('exit', code, process.exitCode));
setTimeout(() => console.log('the loop runs empty'), 5);
await new Promise(() => {});
console.log('never');
