import { x, x as y, inc } from './lib.mjs';
import d from './lib.mjs';
import * as ns from './lib.mjs';
export { x, y as renamed, d as dflt, ns, inc, x as default };
