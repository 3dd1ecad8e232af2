import './a1.mjs';
console.log('a 1');
await undefined;
console.log('a 2');
await Promise.resolve();
console.log('a 3');
await { then(resolve) { resolve(); } };
console.log('a 4');
