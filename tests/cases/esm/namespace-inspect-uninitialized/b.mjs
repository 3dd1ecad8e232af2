import * as a from './a.mjs';
console.log(a);
setTimeout(() => console.log(a));
