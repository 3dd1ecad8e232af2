// {"experimentalDecorators":true,"emitDecoratorMetadata":true}
import 'reflect-metadata';
const seen: any[] = [];
const d: any = (...a: any[]) => { seen.push([typeof a[0], a[1], typeof a[2]]); };
class Known {}
@d class A { constructor(a: string, @d b: Known, private c?: Date, ...rest: number[]) {} }
class B { constructor(@d a: number) {} }
@d class C {}
@d class D extends A { x = 1; }
class E {
  @d m(a: string, { b }: { b: number }, [c]: string[] = [], d = 1, e?: Known): Known { return a as any; }
  @d async n(): Promise<string> { return ''; }
  @d async an() { return ''; }
  @d *g(): Generator<number> {}
  @d get p(): string { return ''; } set p(v) {}
  @d set q(v: number) {}
  get r(): Known { return 1 as any; } @d set r(v: Known) {}
  @d get s() { return 1; } set s(v: string) {}
  @d static t(a: Known): void {}
  @d static u: E;
  param(@d a: string) {}
  @d self(a: E): E { return this; }
  over(a: string): void; over(a: number): void; @d over(a: any): any {}
  @d thisParam(this: E, a: string) {}
  @d pred(a: any): a is string { return true; }
  @d asserts(a: any): asserts a {}
  @d opt?(a: string): number {}
  @d accessor acc: Date = new Date(0);
  @d restOnly(...r: Known[]): void {}
  @d restArray(...r: Array<Known>): void {}
  @d readonly [Symbol.iterator]: string;
}
const show = (t: any): string => t === undefined ? 'undefined' : t === null ? 'null' : typeof t === 'function' ? t.name : typeof t === 'object' ? (Array.isArray(t) ? '[' + t.map(show) + ']' : JSON.stringify(t)) : String(t);
for (const [n, c] of Object.entries({ A, B, C, D, E })) { for (const k of Reflect.getOwnMetadataKeys(c)) console.log(n, k, show(Reflect.getOwnMetadata(k, c))); }
for (const t of [E, E.prototype]) for (const p of Reflect.ownKeys(E.prototype).concat('u', 't', Symbol.iterator)) for (const k of Reflect.getOwnMetadataKeys(t, p as any)) console.log(p, k, show(Reflect.getOwnMetadata(k, t, p as any)));
console.log(JSON.stringify(seen));
