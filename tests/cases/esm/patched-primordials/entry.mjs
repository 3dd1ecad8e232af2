import './patch.mjs';
import { x } from './dep.mjs';
import * as ns from './dep.mjs';
console.log(x, Object.keys(ns).length, await import('./lazy.mjs').catch((error) => error.message) !== undefined);
