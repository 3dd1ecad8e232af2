import x from './star.mjs';
console.log(x);
