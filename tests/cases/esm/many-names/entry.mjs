import sum from './use.mjs';
import * as re from './re.mjs';
console.log(sum, Object.keys(re).length, re.m2999);
