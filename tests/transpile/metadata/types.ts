// {"experimentalDecorators":true,"emitDecoratorMetadata":true}
import 'reflect-metadata';
const d: any = () => {};
class Known {} interface Face {} enum Num { A } enum Str { A = 'a' } enum Mix { A = 'a', B = 1 } enum Made { A = Math.max(1) } type Alias = string; namespace N { export class In {} export interface Face {} }
const enum CE { A } type Union = 'a' | 'b'; enum Empty {}
class A<T> {
  @d a: string; @d b: number; @d c: boolean; @d d: any; @d e: unknown; @d f: void; @d g: null; @d h: undefined; @d i: never; @d j: object; @d k: symbol; @d l: bigint; @d m: string[]; @d n: [a: number, b?: string]; @d o: () => void; @d p: new () => Known; @d q: Known; @d r: Face; @d s: Num; @d t: Str; @d u: Mix; @d v: Made; @d w: Alias; @d x: N.In; @d y: N.Face; @d z: T;
  @d a1: Promise<Known>; @d b1: Date; @d c1: Map<string, Known>; @d d1: 'lit'; @d e1: 5; @d f1: true; @d g1: 10n; @d h1: `t${string}`; @d i1: typeof Known; @d j1: keyof Known; @d k1: Known['constructor']; @d l1: { x: 1 }; @d m1: readonly string[]; @d o1: this; @d p1: import('fs').Stats; @d q1: A<string>; @d r1: CE; @d t1: Union; @d u1: (string); @d v1: -5; @d w1: Array<string>; @d x1: Function; @d y1: Buffer;
  @d none; @d value = 1; @d opt?: string; @d def!: Date; @d rec: Record<string, number>; @d part: Partial<Known>; @d mapped: { [K in string]: K }; @d cond: T extends string ? string : string; @d cond2: T extends string ? number : string; @d infer: T extends (infer U)[] ? U : never; @d empty: Empty; @d abstr: abstract new () => any; @d pred: Error; @d sym: Symbol; @d big: BigInt; @d str: String; @d u8: Uint8Array; @d fn: typeof d;
}
const show = (t: any): string => t === undefined ? 'undefined' : t === null ? 'null' : typeof t === 'function' ? t.name : typeof t === 'object' ? (Array.isArray(t) ? '[' + t.map(show) + ']' : JSON.stringify(t)) : String(t);
const names = ['a','b','c','d','e','f','g','h','i','j','k','l','m','n','o','p','q','r','s','t','u','v','w','x','y','z','a1','b1','c1','d1','e1','f1','g1','h1','i1','j1','k1','l1','m1','o1','p1','q1','r1','t1','u1','v1','w1','x1','y1','none','value','opt','def','rec','part','mapped','cond','cond2','infer','empty','abstr','pred','sym','big','str','u8','fn'];
for (const n of names) console.log(n, Reflect.getMetadataKeys(A.prototype, n).join(), show(Reflect.getMetadata('design:type', A.prototype, n)));
