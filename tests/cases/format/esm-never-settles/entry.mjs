console.log('started');
await new Promise(() => {});
console.log('never');
