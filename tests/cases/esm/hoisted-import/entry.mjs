console.log(f(), x);
use();
import { f, x } from './lib.mjs';
function use() { console.log(ns.x, d); }
import * as ns from './lib.mjs';
import d from './lib.mjs';
