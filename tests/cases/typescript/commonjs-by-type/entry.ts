import fallback, { named, later } from './library';
import * as space from './library';
import plain from './plain.js';
import { fromCts } from './common.cts';
import './effect';
console.log(fallback, named, later, Object.keys(space).sort(), plain.kind, fromCts, typeof module, module.exports === exports);
export const own: string = 'own';
export default function () {}
console.log(Object.keys(module.exports).sort(), (exports as any).__esModule);
const again = require('./library');
console.log(again.default, again.named);
import('./library').then(library => console.log(library.default.default, library.named));
