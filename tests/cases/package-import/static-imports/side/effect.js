import '../own.mjs';
console.log('effect');
