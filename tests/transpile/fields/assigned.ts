// {"useDefineForClassFields":false}
class Base { set x(v: any) { console.log('setter', v); } get x() { return 'base'; } }
class A extends Base { x = 1 as any; y: number; z = 2; static s: number; static t = 3; declare d: string; 'q r' = 4; 5 = 6; #p = 7; static #q = 8; get p() { return [this.#p, A.#q]; } }
console.log(Object.keys(new A()), Object.keys(A), new A().p);
class B { a = this.p; constructor(public p: number) { this.b++; } b = this.p; #c = this.b; get c() { return this.#c; } static f = () => this.name; static g = B.f(); }
console.log(new B(1), new B(1).c, B.g);
class C extends Base { y = super.x; static z = super.name; arrow = () => super.x; args = () => new.target; }
console.log(new C().y, C.z, new C().arrow(), new C().args());
const D = class { static self = this; v = 1; static w = this.name; };
console.log(D.self === D, new D().v, D.w);
class E { static a = 1; static { this.b = this.a + 1; } static b: number; static c = this.b; static fn() { return this.c; } }
console.log(E.c, E.fn());
class G extends Base { a = 1; constructor(a = 2) { const b = a; super(); console.log(this.a, b); } }
new G();
class H { static readonly name2 = class { static inner = 1; y = 2; }; x = class { z = 3; }; }
console.log(H.name2.inner, new H.name2().y, new (new H().x)().z);
