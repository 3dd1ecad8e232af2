import './shared.mjs';
console.log('b');
export const x = 1;
