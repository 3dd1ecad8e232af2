// {"experimentalDecorators":true}
const d = (...x: any[]): any => (...a: any[]) => { console.log(x, a.length, a[1], typeof a[2]); };
const self = 'self';
class Outer { name = 'outer'; make() { class Inner { @d(this.name) m() {} @d(...[1, 2]) n() {} } return Inner; } async wait() { class W { @d(await Promise.resolve('awaited')) m() {} } return W; } *gen() { class G { @d(yield 1) m() {} } return G; } }
new Outer().make();
new Outer().wait().then(w => console.log(w.name));
const g = new Outer().gen(); g.next(); console.log((g.next('sent').value as any).name);
class P { @d(self) [self + 1]() {} @d('sym') [Symbol.iterator]() {} @d('num') [1 + 2] = 1; @d('lit') ['lit']() {} @d('get') get ['x' + 'y']() { return 1; } @d('-') [-1]() {} @d('tpl') [`tpl`]() {} }
console.log(Reflect.ownKeys(P.prototype), Object.keys(new P()));
export class Q { @d('q') static async q() {} @d('r') static *r() {} @d('bound') bound = () => this; }
console.log(new Q().bound() instanceof Q);
