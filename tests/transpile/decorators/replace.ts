// {"experimentalDecorators":true}
const replace = (c: any): any => class Replaced extends c { static own = 'replaced'; };
@replace class A { static self = A; static make() { return A; } me() { return A; } static own = 'original'; }
console.log(A.name, A.own, A.make().name, new A().me().name, A.self.name, A.self === A);
@replace class B { static s = (() => B.own)(); static own = 'b'; m = () => B.own; static { console.log(B.name); } x = B; }
console.log(B.s, new B().m(), new B().x.name);
