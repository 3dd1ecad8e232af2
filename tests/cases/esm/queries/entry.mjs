import a, { id } from './counter.mjs';
import b from './counter.mjs?b';
import c from './counter.mjs?b';
import d from './counter.mjs#d';
import * as e from './counter.mjs?x=1&y=%20#z';
console.log(a, b, c, d, e.default, e.id, id, (await import('./counter.mjs?b')).default, (await import('./counter.mjs?new')).default, (await import('./counter.mjs?new')).default);
