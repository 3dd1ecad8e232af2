process.nextTick(console.log, 'tick a');
Promise.resolve().then(() => console.log('micro a'));
console.log('a done');
