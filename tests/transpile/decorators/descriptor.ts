// {"experimentalDecorators":true}
function log(target: any, key: string, desc: PropertyDescriptor) { const f = desc.value; desc.value = function (...a: any[]) { console.log('called', key, a); return f.apply(this, a); }; }
function hide(target: any, key: string, desc: PropertyDescriptor) { return { ...desc, enumerable: false, get: () => 'replaced' }; }
function prop(target: any, key: string): any { console.log('prop', key, Object.keys(target), arguments.length); }
function lazy(target: any, key: string): any { return { get() { return 'lazy ' + key; }, configurable: true }; }
class A { @log m(a: number) { return a + 1; } @log static s() { return 's'; } @hide get g() { return 'original'; } @prop p = 1; @prop q: number; @lazy l: string; @log async n() { return 'n'; } @log *o() { yield 1; } }
console.log(new A().m(1), A.s(), new A().g, Object.keys(new A()), new A().l, [...new A().o()]);
new A().n().then(console.log);
class B { @log static x() { return this.name; } }
console.log(B.x());
function frozen(c: Function) { Object.freeze(c); Object.freeze(c.prototype); }
@frozen export class C { static a = 1; }
console.log(Object.isFrozen(C));
@frozen export default class D { static a = 1; static b = D.a; }
console.log(Object.isFrozen(D), D.b);
