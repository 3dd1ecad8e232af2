import { v, inc } from './top.mjs';
import * as ns from './top.mjs';
inc();
console.log(v, ns.v, ns.left.v, ns.right.v, Object.keys(ns), ns.left === ns.right);
