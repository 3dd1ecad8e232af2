import './a.mjs';
console.log('entry');
