Promise.reject(new Error('nobody cares'));
setTimeout(() => console.log('never'), 20);
console.log('entry done');
