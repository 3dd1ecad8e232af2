import { passed } from './lib/dep.mjs';
export let n = 0;
export var declared, list = [], { a, deep: [b = 2, ...c] } = { a: 1, deep: [] };
export function reassigned() { return 'first'; }
export class Class {}
export default class Named {}
export { n as again, local as 'string name', passed, passed as twice };
let local = 'local';
export * from './lib/dep.mjs';
export * as space from './lib/dep.mjs';
export { out, out as renamed, default as outDefault } from 'outside';
export * as outSpace from 'outside';
import { out as imported } from 'outside';
import * as star from 'outside';
export { imported, star };
export let { untouched } = { untouched: 1 };
export let shadowed = 'outer', caught = 'outer', looped = 'outer', inBlock = 'outer', parameter = 'outer';

export const change = {
  update() { return [n++, ++n, n += 2, n **= 2, -n--]; },
  logical: () => (declared ??= 'set', declared &&= declared + '!', declared ||= 'no', declared),
  pattern: () => [a, { b, ...c }] = [10, { b: 20, d: 40 }],
  swap() { [a, b] = [b, a]; },
  parenthesized() { (a) = (b) = 7; (a)++; },
  heads() {
    const seen = [];
    for (n of [7, 8]) seen.push(n);
    for (n in { key: 1 });
    for ([a, { b = 5 }] of [['x', {}]]) { seen.push(a, b); }
    if (seen) for (local of ['one', 'two']) for (declared of [local]) if (declared) seen.push(declared); else; else n = 'never';
    outer: for (c of [1, 2, 3]) { for (;;) continue outer; }
    return seen;
  },
  async waits() { n = await (declared = 'awaited'); for await (list of [[1]]); },
  *generates() { n = yield n; list = yield* [1, 2]; },
  functions() { reassigned = () => 'second'; Class = null; Named = 'not a class'; },
  shadows(parameter) {
    let shadowed; shadowed = 'inner'; parameter = 'inner';
    try { throw 1; } catch (caught) { caught = 'inner'; }
    for (let looped = 0; looped < 1; looped++);
    { const fn = function inBlock() { try { inBlock = 1; } catch (error) { return error.name; } }; fn(); }
    { function untouched() {} untouched = 2; }
  },
  computed() { return { [n = 'key']: (n = 'value'), ...(n = {}) }, `${n = 'text'}`; },
  chained: (x = n = 'default') => local = a = x,
  inClass() { class Local { static x = (n = 'field'); static { local = 'block'; } [(a = 'name')] = 1; } return new Local(); },
  fails() { try { n = (() => { throw new Error('not assigned'); })(); } catch { b = 'caught'; } },
};
n = 1;
