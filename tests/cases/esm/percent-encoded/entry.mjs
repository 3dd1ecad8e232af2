import a from './with%20space.mjs';
import b from './sub/../with%20space.mjs';
import c from './%61.mjs';
console.log(a, b, c);
