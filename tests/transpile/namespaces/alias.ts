namespace A { export namespace B { export const x = 1; export interface T {} export function f() { return this; } } }
import X = A.B;
import Y = A.B.x;
import T = A.B.T;
export import Z = A.B.x;
console.log(X.x, Y, Z);
const t: T = {};
namespace C { import I = A.B; export import J = A.B; export const z = I.x + J.x; import K = A.B.T; type L = K; }
console.log(C.z, Object.keys(C));
{ const A = 'shadow'; console.log(A, X.x); }
