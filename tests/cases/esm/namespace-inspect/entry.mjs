import * as ns from './lib.mjs';
import * as cjs from './lib.cjs';
import { inspect } from 'node:util';
console.log(ns);
console.log({ ns }, [ns], { a: { b: { ns } } });
console.log(inspect(ns, { depth: 0 }), inspect(ns, { depth: -1 }), inspect(ns, { colors: true }), inspect(ns, { compact: false }));
console.log('%O|%j|%s', cjs, cjs, cjs);
console.log(await import('./lib.mjs') === ns, cjs);
console.log(inspect(new Map([[ns, ns]])));
