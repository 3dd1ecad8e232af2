// {"experimentalDecorators":true,"useDefineForClassFields":false}
const log: string[] = [];
const d = (n: string): any => (t: any, key: any, x: any) => { log.push(`${n} ${String(key)} ${typeof x}`); };
const watch = (t: any, key: string): any => { Object.defineProperty(t, key, { set(v) { log.push(`set ${key} ${v}`); }, get: () => 'got', configurable: true }); };
const k = (n: string) => { log.push('key ' + n); return n; };
@d('class') class A { @watch a = 1; @watch b: string; @d('static') static c = log.push('c'); @d('computed') [k('x')] = log.push('x'); @d('computed method') [k('y')]() {} @d('static computed') static [k('z')] = 2; @d('no value') [k('w')]: string; }
const a = new A();
console.log(a.a, a.b, Object.keys(a), log.join('\n'));
@d('b') class B { static self = B.name; static other = this; v = B.name; constructor(@d('p') public p = 1) {} }
console.log(B.self, B.other === B, new B());
