import { a, ünï, 变量, $ , _, \u{61}b as cd } from './lib.mjs';
console.log(\u0061, \u{61}, ünï, 变量, $, _, c\u0064, { \u0061 }, { ünï });
export { \u0061 as \u0062 };
import * as n\u0073 from './lib.mjs';
console.log(ns.\u0061, n\u0073.ünï, Object.keys(ns));
function f(\u0061) { return a; }
console.log(f('param'), (() => { let \u{61} = 'let'; return a; })());
