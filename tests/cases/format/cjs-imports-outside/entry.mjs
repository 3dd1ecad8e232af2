import { createRequire } from 'node:module';
import './first.mjs';
import * as space from 'waits';
import fallback, { live, set } from './inner.mjs';
import dual, { kind } from 'dual';
import common, { named } from 'common';
import only from 'only-import';
import data from './data.json' with { type: 'json' };
console.log(space, space === (await import('waits')), fallback, live, kind, dual, common, named, only, data);
set('changed');
console.log(live, space.live);
console.log((await import('dual')).kind, createRequire(import.meta.url)('dual').kind);
// A graph that is imported later brings its own.
const later = await import('./later.mjs');
console.log(later, later.text === (await import('waits/late')).text);
for (const name of ['./wrong.mjs', './gone.mjs', 'waits/fails', './fails.mjs', './fails.mjs']) {
  await import(name).catch(({ name, code, message }) => console.log(name, code, message.replace(/ imported from .*/, '')));
}
console.log((await import('./packages.mjs')).default);
