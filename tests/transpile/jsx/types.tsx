// {"jsx":"react"}
enum E { A = 'a' }
namespace React { export const createElement = (...a: any[]) => a; export const Fragment = E.A; }
class K<P> { constructor(private p: P) {} render = (): any => <x y={this.p as any} z={E.A!}>{(this.p satisfies any)!}</x>; }
console.log(JSON.stringify(new K(1).render()), JSON.stringify(<>{[1].map((n: number): any => <i n={n as number} />)}</>));
const f = <T,>(t: T) => t, g = <T extends unknown>(t: T) => <b>{t as any}</b>, h = async <T,>(t: T) => <b>{t as any}</b>;
console.log(JSON.stringify(g(f(3))), f<string>('x'));
import Lib = React; console.log(JSON.stringify(<Lib.Fragment />));
