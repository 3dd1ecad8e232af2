import * as ns from './barrel.mjs';
import { a } from './barrel.mjs';
console.log(Object.keys(ns), a, ns.default);
