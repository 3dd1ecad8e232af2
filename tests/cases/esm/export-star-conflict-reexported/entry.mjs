import * as ns from './outer.mjs';
console.log(Object.keys(ns));
