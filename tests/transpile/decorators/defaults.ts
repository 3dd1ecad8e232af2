// {"experimentalDecorators":true}
const seen: any[] = [];
const d = (...a: any[]): any => { seen.push(a.map(x => typeof x === 'function' ? x.name : x)); };
@d export default class { @d m() {} }
console.log(JSON.stringify(seen));
namespace N { @d export class K { @d static s() {} } console.log(K.name); }
console.log(N.K.name, JSON.stringify(seen));
function f() { @d class Local { @d p = 1; constructor(@d x?: any) {} } return Local; }
console.log(f() === f(), f().name);
function g(): any { return class { static make() { @d class Inside { @d m() {} } return Inside; } }; }
console.log(g().make().name);
if (true) { @d class Block {} console.log(Block.name); }
switch (1) { case 1: @d class InSwitch { static y = 1; } console.log(InSwitch.y); }
@d abstract class Abstract { @d abstract x: number; @d abstract y(): void; @d z?: string; }
console.log(Abstract.name, JSON.stringify(seen.slice(-5)));
@(d) @(true ? d : d) @((() => d)()) class Expr { @(d as any) m() {} }
