import { version, name as called, 'odd-name' as odd } from './package.json';
import pkg, { version as again } from './package.json';
import * as data from './data.json';
import { passed, inner } from './barrel';
import plain from './plain.mjs';
import list from './list.json';
console.log(version, called, odd, again === pkg.version, pkg.nested);
console.log(data.a, data.default.b, Object.keys(data).sort(), passed, inner.a, plain, list.length);
enum Printed { A = 1 }
console.log(Printed.A, (<T,>(x: T) => x)(version));
