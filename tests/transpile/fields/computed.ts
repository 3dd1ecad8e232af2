// {"useDefineForClassFields":false}
const log: string[] = [];
const k = (n: string) => { log.push('key ' + n); return n; };
const v = (n: string) => { log.push('value ' + n); return n; };
class A { [k('a')] = v('a'); static [k('b')] = v('b'); [k('c')]() {} [k('d')]: string; static [k('e')]: string; get [k('f')]() { return 1; } [k('g')] = v('g'); static { log.push('block'); } static [k('h')] = v('h'); ['lit'] = v('lit'); [`tpl`] = v('tpl'); [1 + 1] = v('two'); [Symbol.iterator] = v('it'); declare [Symbol.asyncIterator]: any; }
console.log(Object.keys(new A()), Object.keys(A), log.splice(0));
const B = class extends (log.push('heritage'), A) { [k('x')] = v('x'); static [k('y')] = v('y'); [k('z')] = v('z'); };
console.log(Object.keys(new B()), Object.keys(B), log.splice(0));
function make() { return class { [k('p')] = v('p'); static [k('q')] = v('q'); }; }
console.log(Object.keys(new (make())()), Object.keys(make()), log.splice(0));
function each(name: string) { class L { [k(name)] = v(name); } return L; }
const [L1, L2] = ['l1', 'l2'].map(each); console.log(Object.keys(new L2()));
let n = 'n'; class M { [n] = 1; } n = 'changed'; console.log(Object.keys(new M()));
class N { [k('first')] = 1; [k('second')]: number; }
console.log(Object.keys(new N()), log.splice(0));
