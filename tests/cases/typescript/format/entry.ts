import cts, { named } from './common.cts';
import { kind as mts } from './module.mts';
import plain from './plain.ts';
import { kind as typed } from './typed/index.ts';
import { meta } from './meta.ts';
import * as types from './only-types.ts';
console.log(cts.kind, named, mts, plain.kind, typed, meta, Object.keys(types));
