import './d.cjs';
console.log('c');
