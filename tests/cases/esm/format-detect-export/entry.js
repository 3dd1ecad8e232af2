import { a } from './detected.js';
import * as sloppy from './script.js';
console.log(a, sloppy.default.this_);
console.log(typeof require, import.meta.url.startsWith('file:'));
