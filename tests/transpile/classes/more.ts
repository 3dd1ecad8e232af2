const log: string[] = [];
class A { constructor(public a = log.push('a'), private b = a + 1, protected readonly c: number[] = [a, b]) { log.push('body ' + this.b + this.c); } x = this.a; }
console.log(new A(), log);
class B extends A { override x = 5; constructor(public d: string, ...rest: number[]) { 'directive'; const before = d + '!'; super(...rest); this.d += before; } }
console.log(new B('d', 7));
abstract class C<T> { constructor(readonly value: T, public other?: T) {} static of<U>(u: U): C<U> { return new (class extends C<U> {})(u); } abstract2?(): void; }
console.log(C.of(1).value, Object.keys(C.of(2)));
class D { private constructor(public a: number) {} static make() { return new D(1); } get [Symbol.toStringTag]() { return 'D!'; } }
console.log(String(D.make()), D.make().a);
const E = class<T> { constructor(public t: T, readonly get = 1, public async = 2) {} };
console.log(new E('t'), E.name);
class F { constructor(public arguments2: IArguments = arguments, public self = new.target) {} }
console.log(new F().self === F, new F().arguments2.length);
class G { constructor(private _a: number) {} get a() { return this._a; } set a(v: number) { this._a = v; } static #count = 0; static next = () => ++G.#count; #secret?: string = 's'; has(o: any) { return #secret in o; } }
const g = new G(1); g.a = 3; console.log(g.a, G.next(), g.has(g), g.has({}));
class H extends Array<number> { constructor(public tag: string) { super(3); } override at(i: number): any { return super.at(i) ?? this.tag; } }
console.log(new H('t').at(0), new H('t').length);
