process.on('exit', (code) => console.log('exit', code, process.exitCode));
let wake;
process.once('beforeExit', (code) => {
  console.log('beforeExit', code, process.exitCode);
  setTimeout(() => wake(), 1);
});
await new Promise((resolve) => { wake = resolve; });
console.log('woken');
