interface A { x: number }
type B = A | { y: string };
declare const c: number; declare let d2: string; declare var e2: any; declare function f2(): void; declare class G2 { x: number } declare namespace H { const x: 1 } declare module I { } declare enum J { A } declare const enum K2 { A } declare abstract class L { }
declare global { interface Window { z: 1 } var zz: number }
declare type DT = string; declare interface DI {}
function over(a: string): string; function over(a: number): number; function over(a: any) { return a; }
async function as<T>(this: void, a: T): Promise<T> { return a; }
let definite!: number; definite = 1;
var type = 1; type
= 2;
var declare = 3; declare
var namespace = 4; namespace
var module2 = 5, abstract = 6, is = 7, satisfies = 8, asserts = 9, infer = 10, keyof = 11, readonly = 12, unique = 13, of = 14, global = 15, accessor = 16, as2 = 17;
abstract
class Foo {}
console.log(type, declare, namespace, module2, abstract, is, satisfies, over(1), definite, new Foo());
as('x').then(console.log);
for (const x of [1] as const) console.log(x satisfies number);
for (let i = 0 as number; i < 1; i++) console.log(i!);
for (var k in <any>{ key: 1 }) console.log(k);
try { throw 1; } catch (e: any) { console.log(e); }
label: for (;;) { type X = 1; break label; }
if (1) { interface Y {} } else { type Z = 1; }
export {};
