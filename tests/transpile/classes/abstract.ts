abstract class A<T> { abstract a: T; abstract get b(): T; abstract set b(v: T); abstract m(): void; protected abstract readonly n?: number; concrete(): string { return 'c'; } static abstract2 = 1; abstract; declare = 2; readonly; static readonly = 3; }
class B extends A<number> { a = 1; get b() { return 2; } set b(v) {} m() { return super.concrete(); } override concrete(): string { return super.concrete() + this.declare; } }
console.log(new B().m(), new B().concrete(), Object.keys(new B()), A.abstract2, (A as any).readonly);
class O { f(a: string): string; f(a: number): number; f(a: any) { return a; } constructor(); constructor(a?: number); constructor(private q?: any) {} static s(): void; static s(a?: number) { return a; } get?: number; set?(): void; async?: 1; static?: 2; declare d: number; [k: string]: any; readonly [i: number]: string; static [s: symbol]: any; 'quoted'?: string; 5: number; [Symbol.iterator]?: any; accessor?: any }
console.log(Object.keys(new O()), new O().f(1), O.s(3 as any));
interface B { extra: string }
export default abstract class { static x = 'default'; }
