// {"experimentalDecorators":true,"emitDecoratorMetadata":true}
// {"experimentalDecorators":true,"emitDecoratorMetadata":true,"strictNullChecks":true}
// {"experimentalDecorators":true,"emitDecoratorMetadata":true,"strict":true}
// {"experimentalDecorators":true,"emitDecoratorMetadata":true,"strict":true,"strictNullChecks":false}
import 'reflect-metadata';
const d: any = () => {};
class Known {} class Other {} enum Num { A } enum Str { A = 'a' }
class A<T> {
  @d a: string | undefined; @d b: string | null; @d c: null | undefined; @d d: string | number; @d e: 'a' | 'b'; @d f: 1 | 2; @d g: true | false; @d h: Known | null; @d i: Known | undefined; @d j: Known | Other; @d k: Known & Other; @d l: string & { brand: 1 }; @d m: never | string; @d n: (string | undefined)[]; @d o: (string) | (undefined); @d p: Known | Known; @d q: string | any; @d r: Num | null; @d s: Str | Num; @d t: string | T; @d u: number | (string | undefined); @d v: 'a' | string; @d w: 'a' | 1; @d x: undefined | void; @d y: Date | null | undefined; @d z: boolean | undefined;
  @d a1: string & never; @d b1: unknown & string; @d c1: Known & { a: 1 }; @d d1: (() => void) | null; @d e1: string[] | undefined; @d f1: T | undefined; @d g1: bigint | null; @d h1: symbol | undefined; @d i1: typeof d | null; @d j1: 1n | 2n; @d k1: null; @d l1: void | string; @d m1: (null | string) & string; @d n1: object | null; @d o1: never; @d p1: string | string[]; @d q1: `a${string}` | 'b' | undefined; @d r1: -1 | 1;
  @d opt?: string | undefined;
  @d method(a: string | undefined, b?: number | null, c: Known | undefined = undefined, ...rest: string[]): string | null { return null; }
}
const show = (t: any): string => t === undefined ? 'undefined' : t === null ? 'null' : typeof t === 'function' ? t.name : typeof t === 'object' ? (Array.isArray(t) ? '[' + t.map(show) + ']' : JSON.stringify(t)) : String(t);
for (const n of ['a','b','c','d','e','f','g','h','i','j','k','l','m','n','o','p','q','r','s','t','u','v','w','x','y','z','a1','b1','c1','d1','e1','f1','g1','h1','i1','j1','k1','l1','m1','n1','o1','p1','q1','r1','opt']) console.log(n, show(Reflect.getMetadata('design:type', A.prototype, n)));
for (const k of Reflect.getMetadataKeys(A.prototype, 'method')) console.log(k, show(Reflect.getMetadata(k, A.prototype, 'method')));
