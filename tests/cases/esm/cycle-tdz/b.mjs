import { l, c, K, v } from './a.mjs';
import d from './a.mjs';
import * as ns from './a.mjs';
const attempt = (f) => { try { return f(); } catch (error) { return error.name; } };
console.log(attempt(() => l), attempt(() => c), attempt(() => K), attempt(() => d), attempt(() => v));
console.log(attempt(() => typeof l), attempt(() => ns.l), attempt(() => ns.default), attempt(() => new K()));
console.log('l' in ns, Object.keys(ns).length === 5 || 'throws', ns.v);
