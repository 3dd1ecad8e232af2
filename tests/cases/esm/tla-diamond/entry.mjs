import { l } from './l.mjs';
import { r } from './r.mjs';
console.log(l, r);
