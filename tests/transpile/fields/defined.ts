// {"useDefineForClassFields":true}
class Base { set x(v: any) { console.log('setter', v); } get x() { return 'base'; } }
class A extends Base { y: number; z?: string; w!: boolean; static s: number; declare d: string; q = 1; }
console.log(Object.keys(new A()), Object.keys(A));
class B { a = this.p; constructor(public p: number) {} b = this.p; }
console.log(new B(1));
