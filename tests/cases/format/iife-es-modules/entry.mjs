import { count, increment } from './count.mjs';
import * as ns from './count.mjs';
import common, { named } from './common.cjs';
import data from './data.json' with { type: 'json' };
import { cycle } from './cycle.mjs';
export * from './count.mjs';
export { common as default };
export const later = () => import('./later.mjs');
export async function run() {
  increment();
  const lazy = await later();
  const failure = await import('./fail' + 's.mjs').catch((error) => error.message);
  return [
    count, ns.count, Object.keys(ns), Object.prototype.toString.call(ns), Object.isFrozen(ns), typeof common, named, data, cycle(), lazy.value,
    lazy === (await later()), failure, import.meta.url.startsWith('file:///'), import.meta.url.endsWith('.mjs'), typeof require, typeof this,
  ];
}
