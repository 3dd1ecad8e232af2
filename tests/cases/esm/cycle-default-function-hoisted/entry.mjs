import f from './entry2.mjs';
console.log(f.name);
