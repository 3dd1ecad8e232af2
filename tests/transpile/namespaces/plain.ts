namespace A { export const x = 1; export let y = x + 1; const hidden = 3; export function f() { return [x, y, hidden]; } y++; }
console.log(A.x, A.y, A.f(), Object.keys(A));
namespace A.B.C { export const deep = A.x + 10; export const up = x; }
console.log(A.B.C.deep, A.B.C.up);
namespace D { export class K { static s = D.name2; v = name2; } export const name2 = 'n'; export enum E { P = 5 } export import Alias = A.B.C; export const a = Alias.deep; }
console.log(new D.K().v, D.K.s, D.E[5], D.Alias.deep, D.a);
namespace Types { export interface I {} export type T = I; }
namespace Uninstantiated { namespace Inner { export interface I {} } }
declare namespace Ambient { const z: number; }
console.log(typeof (globalThis as any).Types);
module Old { export const m = 'module keyword'; }
console.log(Old.m);
