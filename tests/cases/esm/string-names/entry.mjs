import { 'a b' as ab, '' as empty, '\u{1F600}' as smile, "quo'te" as q, 'default' as d, 'x' as y } from './lib.mjs';
import * as ns from './re.mjs';
console.log(ab, empty, smile, q, d, y, Object.keys(ns));
export { ab as 'again and again' };
