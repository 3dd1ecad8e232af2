import './b1.mjs';
console.log('b');
