process.exitCode = 5;
console.log('set');
await new Promise(() => {});
