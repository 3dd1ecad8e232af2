import * as ns from './lib.mjs';
import * as same from './lib.mjs';
import assert from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
assert.deepEqual({ ...ns }, { a: 1, b: [2] });
assert.strictEqual(ns, same);
console.log(isDeepStrictEqual(ns, same), isDeepStrictEqual({ ...ns }, { a: 1, b: [2] }), isDeepStrictEqual(ns, { a: 1, b: [2] }));
console.log(Object.fromEntries(Object.entries(ns)), Object.values(ns), new Set(Object.keys(ns)));
