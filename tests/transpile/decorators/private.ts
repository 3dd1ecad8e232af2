// {"experimentalDecorators":true}
const d = (f: any): any => (...a: any[]) => { console.log(f(), a.length); };
class A { static #secret = 'secret'; #x = 1; @d(() => A.#secret) m() { return this.#x; } @d(() => 'plain') n(@d(() => A.#secret) p: any) {} }
console.log(new A().m());
@d(() => 'class') class B { @d(() => 'before') a = 1; static #p = 2; @d(() => B.#p) b = 2; @d(() => 'after') c = 3; }
console.log(new B());
class C { constructor(@d(() => 'c') public x = 1, @d(() => 'd') private y = 2) {} z = this.x + 1; }
console.log(new C());
class O { @d(() => 'impl') n(a: any) {} constructor(a: string); constructor(@d(() => 'ctor') a: any) {} }
