import './never.mjs';
console.log('entry: never');
