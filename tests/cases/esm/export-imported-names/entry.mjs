import { x, renamed, dflt, ns, inc } from './middle.mjs';
import * as m from './middle.mjs';
inc();
console.log(x, renamed, dflt, ns.x, m.x, m.ns === ns, m.default);
