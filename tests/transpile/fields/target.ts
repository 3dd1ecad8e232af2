// {"target":"ES2021"}
class Base { set x(v: any) { console.log('setter', v); } }
class A extends Base { x = 1 as any; y: number; static s = 2; static t: number; #p = 1; static { console.log('block'); } p() { return #p in this; } }
console.log(Object.keys(new A()), Object.keys(A), new A().p());
class B { constructor(public a: number, b = 1) {} c = this.a; }
console.log(new B(2));
