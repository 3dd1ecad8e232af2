import * as ns from './barrel.mjs';
import { own, same, viaC } from './barrel.mjs';
console.log(Object.keys(ns), ns.default, ns.conflict, 'conflict' in ns, own, same, viaC);
