export const n = 1, s = '2', o = { x: 1, y: { z: 1 }, m() { return this === o; }, toString() { return 'o'; } }, nul = null, arr = [3, 1];
export let undef;
export function f(...args) { return typeof args[0] === 'function' ? args[0] : args.length; }
export class K { constructor(v = 'none') { this.v = v; } }
o.K = K;
