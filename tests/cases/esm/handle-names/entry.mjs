import $esm, { $esm0, $esmDefault as \u0024esm_ } from './lib.mjs';
const \u0024esm1 = 'escaped', $import = 1;
console.log($esm, $esm0, $esm_, $esm1, $import, typeof $esm2);
