await new Promise((resolve) => setTimeout(resolve, 5));
console.log('bad');
await Promise.reject(new Error('bad'));
console.log('bad: never');
