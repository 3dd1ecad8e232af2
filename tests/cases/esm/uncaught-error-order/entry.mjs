process.nextTick(() => console.log('tick: never'));
setImmediate(() => console.log('immediate: never'));
Promise.resolve().then(() => console.log('first microtask'));
throw new TypeError('stop');
