import { value as plain } from './dep.mjs';
import { value as query } from './dep.mjs?';
import { value as hash } from './dep.mjs#';
import { value as both } from './dep.mjs?#';
import { value as other } from './dep.mjs?#hash';
import { value as last } from './dep.mjs#hash';
console.log(plain === query, plain === hash, plain === both, plain === other, other === last);
console.log((await import('./dep.mjs?')).value === plain, (await import('./dep.mjs?a#')).value === (await import('./dep.mjs?a')).value);
