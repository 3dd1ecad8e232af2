function f() { return f.extra; }
namespace f { export let extra = 'on a function'; }
class C { static s = 1; m() { return C.t; } }
namespace C { export const t = 'on a class'; export class Inner {} export const sees = s(); function s() { return C.s; } }
console.log(f(), new C().m(), new C.Inner() instanceof C.Inner, C.sees);
namespace P { export const one = 1; export namespace Q { export const q = 'q'; } }
namespace P { export const two = one + 1; export namespace Q { export const r = q + 'r'; } console.log(two, Q.r, { one }, [one].map(x => x + one)); }
namespace P { const one = 'shadowed'; console.log(one); { const two = 'inner'; console.log(two); } function two2(two = 3) { return two; } console.log(two2()); }
export namespace Exported { export const e = 1; }
export namespace Exported { export const g = e + 1; }
console.log(Exported);
var v = 'outer';
namespace v2 { export const v = 'inner'; console.log(v); }
console.log(v);
namespace N1 { export const N1 = 'same name'; console.log(N1); }
console.log(N1.N1);
