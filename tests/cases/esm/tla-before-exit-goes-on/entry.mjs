let resolve;
process.once('beforeExit', () => { console.log('beforeExit'); setTimeout(() => resolve('saved'), 1); });
console.log(await new Promise((r) => { resolve = r; }));
