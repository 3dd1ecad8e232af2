// {"experimentalDecorators":true,"emitDecoratorMetadata":true}
import 'reflect-metadata';
const log: any[] = [];
const d = (...n: any[]): any => (...a: any[]) => { log.push([...n, a[1], typeof a[2]]); };
const wrap: any = (c: any) => ({ [c.name]: class extends c { wrapped = true; } })[c.name];
namespace N {
  @d('in namespace') export class A { @d('m') m(): A { return new A(); } static s = A.name; }
  @wrap export class W { static make() { return new W(); } }
  class Hidden { @d('hidden') h: A; }
  export const hidden = Hidden;
}
console.log(new N.A().m() instanceof N.A, N.A.s, N.W.make(), new N.hidden());
for (const i of [1, 2]) { @d('loop', i) @wrap class L { static i = i; static self() { return L.i; } n = L.i; } console.log(L.self(), new L()); }
@wrap class Generic<T extends object = {}> extends (d('heritage')() as any || Object)<T> { @d('static') static create<U>(this: new () => U): U { return new this(); } private x = Generic.name; y = { Generic }.Generic === Generic; z = () => { const Generic = 'shadow'; return Generic; }; assign() { const { Generic: G = Generic } = {} as any; return G; } }
console.log(new (Generic as any)(), Generic.create(), new (Generic as any)().assign() === Generic, new (Generic as any)().z());
@d('implements') class Impl implements PromiseLike<any> { then: any; @d('opt') declare opt?: string; }
class Pair { @d('get') get a(): string { return ''; } set a(@d('set param') v: string) {} set b(@d('only param') v: number) {} @d('b getter') get b(): number { return 1; } @d('order') static async *e() {} @d() public readonly f = 1; @d('x') override toString() { return 'x'; } @d('ctor') constructor2() {} }
console.log(Object.keys(new Pair()), Reflect.getMetadata('design:type', Pair.prototype, 'b')?.name);
function factory(n: number) { @d('returned', n) class R { @d('key') ['k' + n] = n; @d('sym') [Symbol.for('s')]() {} } return R; }
console.log(new (factory(1))(), new (factory(2))());
class Inner2 {}
class Outer { static inner = (() => { @d('inner') class I { @d('im') m(a: Outer) {} } return I; })(); @d('after') m(@d('p0') a: Outer, @d('p1') { b }: { b: Inner2 }, @d('p2') [c]: Inner2[] = [], @d('rest') ...r: Inner2[]) {} }
console.log(Outer.inner.name);
@d('multi') @wrap export class Exported { static count = 0; id = ++Exported.count; static { Exported.count = 10; } }
export { Exported as Again };
console.log(new Exported(), new Exported().id, Exported.count);
@d(class { static x = 1; }.x, (() => 2)(), `3`, d.name) class Args {}
console.log(Args.name, JSON.stringify(log));
