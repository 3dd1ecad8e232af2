process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise'));
console.log(require('./dep.mjs').default);
