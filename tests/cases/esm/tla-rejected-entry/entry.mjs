process.on('unhandledRejection', () => console.log('unhandledRejection: never'));
process.on('exit', (code) => console.log('exit', code));
setTimeout(() => console.log('timer: never'), 50);
await new Promise((_, reject) => setTimeout(reject, 5, new Error('rejected')));
console.log('never');
