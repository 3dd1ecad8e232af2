import def, { live, set } from 'es-only';
import * as ns from 'es-only';
import cjs, { named } from 'common';
import { beside } from './beside.mjs';
import { nested } from './nested/inner.mjs';
set('changed');
export default [def, live, ns.live, cjs.named === named, beside, nested, ns === (await import('es-only'))];
export * from 'es-only';
export { named as renamed } from 'common';
