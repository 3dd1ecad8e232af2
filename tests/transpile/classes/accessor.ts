class A { accessor a = 1; static accessor b = 'b'; accessor #c = 3; accessor ['d' + 1] = 4; accessor e: number | undefined; get c() { return this.#c; } set c(v) { this.#c = v; } private accessor f = this.a + 1; get ff() { return this.f; } }
const a = new A(); a.c = 9; a.a++;
console.log(a.a, A.b, a.c, (a as any).d1, a.e, a.ff, Object.keys(a), Object.getOwnPropertyNames(A.prototype));
class B extends A { static accessor = 6; accessor = 5; accessor2() { return this.a; } }
const b = new B();
console.log(b.a, b.accessor, b.accessor2(), Object.keys(b));
