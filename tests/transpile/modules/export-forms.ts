export { }
export enum Level { Low = 'low' }
export const enum Hidden { A = 1 }
export namespace Space { export const inside = 1; export namespace Deeper { export let deep = inside + 1; } }
export abstract class Shape { abstract area(): number; static make = (): any => new (class extends Shape { area() { return 1; } })(); }
export function over(a: string): string;
export function over(a: number): number;
export function over(a: any): any { return a; }
export async function* stream<T>(items: T[]): AsyncGenerator<T> { yield* items; }
export class Params<T> { constructor(public readonly a: T, protected b?: number) {} }
export let mutable = 1; mutable += Level.Low.length;
export var hoisted: typeof over = over;
export { mutable as changed, Shape as default };
import alias = Space.Deeper;
export import reexported = Space.inside;
console.log(alias.deep, reexported, Hidden.A, mutable, new Params('x'), Shape.make().area(), over(1), Space);
(async () => { for await (const item of stream([1, 2])) console.log(item); })();
export type Alias = typeof mutable; export type * as types from 'node:fs'; export type { Stats } from 'node:fs';
