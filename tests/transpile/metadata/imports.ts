// {"experimentalDecorators":true,"emitDecoratorMetadata":true}
import 'reflect-metadata';
import { EventEmitter } from 'node:events';
import type { Stats } from 'node:fs';
import { type URL as TheURL, URLSearchParams } from 'node:url';
import * as path from 'node:path';
import util from 'node:util';
const d: any = () => {};
class A { @d a: EventEmitter; @d b: Stats; @d c: TheURL; @d e: path.ParsedPath; @d f: util.TextDecoder; @d m(a: EventEmitter, b: URLSearchParams): path.PlatformPath { return path; } constructor(@d x: EventEmitter) {} }
const show = (t: any): string => t === undefined ? 'undefined' : typeof t === 'function' ? t.name : '[' + t.map(show) + ']';
for (const n of ['a', 'b', 'c', 'e', 'f', 'm']) for (const k of Reflect.getMetadataKeys(A.prototype, n)) console.log(n, k, show(Reflect.getMetadata(k, A.prototype, n)));
console.log(show(Reflect.getMetadata('design:paramtypes', A)));
