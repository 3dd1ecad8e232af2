const log: string[] = [];
const note = <T,>(name: string, value: T): T => { log.push(name); return value; };
class A { constructor(public a: number, private readonly b = note('b', 2), protected c?: string, readonly d: string = 'd', plain = 1) { log.push('body'); } get sum() { return [this.a, this.b, this.c, this.d]; } }
console.log(new A(1).sum, Object.keys(new A(1)));
class B extends A { field = note('field', this.e); constructor(public e: number, override readonly a: number) { 'use strict'; log.push('before'); super(a); log.push('after'); } }
console.log(new B(5, 6), log);
class C { x = this.y; constructor(public y: string) { y = 'changed'; } #p = note('private', this.x); get p() { return this.#p; } }
console.log(new C('given'), new C('given').p);
class D extends A { constructor(public z: number) { super(z); if (z) this.z++; } }
console.log(new D(1), new D(0));
const K = class Named { constructor(public readonly v = Named.name) {} };
console.log(new K());
class E { constructor(public constructor2: string, public get: number, public readonly static_ = 1) {} }
console.log(new E('c', 1));
