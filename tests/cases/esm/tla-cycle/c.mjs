import './b.mjs';
await null;
console.log('c');
