import { x } from './barrel.mjs';
import * as ns from './barrel.mjs';
console.log(x, ns.x);
