interface I<T = any> { t: T } interface J {}
class A implements I<string>, J { t = 't'; }
class B<T extends I> extends (A as new <U>() => A)<T> implements I { }
const C = class<T> implements J { c = 1; };
const D = class Named<const T> extends A implements I, J { };
class E extends class<T> { e?: T } <string> {}
console.log(new A(), new B(), new C(), new D(), new E(), D.name);
class F<in out T> { private static async *g<U>(this: typeof F, a?: U): AsyncGenerator<U> { yield a!; } static get<V>(v: V) { return v; } static h() { return F.g(1).next(); } }
F.h().then(console.log);
console.log(F.get<number>(2));
class G { constructor(this_: any) {} m(this: G) { return this instanceof G; } get g(): this { return this; } set g(v) {} static { type T = 1; const x: T = 1; console.log(x); } }
console.log(new G(1).m(), new G(1).g.m());
