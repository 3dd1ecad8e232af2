import path = require('node:path');
import type fsTypes = require('node:fs');
import unused = require('node:nothing-at-all');
import util = require('node:util');
import { EOL } from 'node:os';
import events from 'node:events';
import * as ns from 'node:url';
let t: util.InspectOptions;
export import q = require('node:querystring');
console.log(path.join('a', 'b'), EOL.length, typeof events.once, typeof ns.parse, q.parse('a=1').a);
enum E { A = 1 }
export { E };
export const value = 5;
export let changed = 1; changed++; changed = changed * 2; ({ changed } = { changed: 9 }); [changed] = [10];
export function f() { return changed; }
export class K { static s = value; }
export default function () { return 'default'; }
console.log(exports.value, exports.changed, exports.f(), exports.K.s, exports.default(), Object.keys(exports).sort(), exports.__esModule);
console.log(this === exports, typeof module, require.main === module, __filename.length > 0);
