import a from './bin/esm';
import b from './bin/cjs';
console.log(a, b);
