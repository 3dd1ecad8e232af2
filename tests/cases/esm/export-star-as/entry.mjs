import def, { ns, 'a b' as ab } from './re.mjs';
import * as all from './re.mjs';
import * as direct from './lib.mjs';
console.log(def === direct, ns === direct, ab === direct, Object.keys(all));
