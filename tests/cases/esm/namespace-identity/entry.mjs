import * as a from './lib.mjs';
import * as b from './lib.mjs';
import { ns } from './re.mjs';
import * as fs from 'node:fs';
import * as fs2 from 'fs';
import * as cjs from './lib.cjs';
console.log(a === b, a === ns, a === await import('./lib.mjs'), fs === fs2, fs === await import('fs'), cjs === await import('./lib.cjs'));
console.log(fs.default === fs2.default, (await import('node:fs')).readFileSync === fs.readFileSync);
