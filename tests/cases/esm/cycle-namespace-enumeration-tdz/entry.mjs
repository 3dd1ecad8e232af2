import * as self from './entry2.mjs';
console.log(Object.keys(self));
