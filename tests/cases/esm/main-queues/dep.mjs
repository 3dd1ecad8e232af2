process.nextTick(() => console.log('tick of dep'));
Promise.resolve().then(() => console.log('promise of dep'));
console.log('dep');
