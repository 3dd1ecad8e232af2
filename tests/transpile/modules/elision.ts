import { inspect, type InspectOptions } from 'node:util';
import type { Stats } from 'node:fs';
import fs, { type Dirent } from 'node:fs';
import * as path from 'node:path';
import events, { EventEmitter } from 'node:events';
import {} from 'node:os';
import 'node:url';
import def, * as ns from 'node:querystring';
let x: InspectOptions, y: EventEmitter, z: typeof path, w: fs.PathLike;
console.log(inspect({ a: 1 }), typeof fs.readFileSync, def.parse === ns.parse);
export { inspect as renamed, type InspectOptions };
export type { Stats };
export type * as T from 'node:fs';
export type * from 'node:fs';
export { type Dirent };
export default class<T> { t?: T }
