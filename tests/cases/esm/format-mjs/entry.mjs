import x, { kind } from './lib.mjs';
console.log(typeof require, typeof module, typeof exports, typeof __filename, typeof __dirname, typeof arguments);
console.log(this === undefined, x, kind);
