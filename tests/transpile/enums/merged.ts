enum E { A, B }
enum E { C = 5, D = A, F = E.B }
console.log(Object.entries(E));
enum S { A = 'a' }
enum S { B = `${A}b`, C = S.A }
console.log(Object.entries(S));
namespace E { export const extra = 'extra'; export function of(value: E) { return E[value]; } }
console.log(E.extra, E.of(E.C));
function inner() {
  enum E { X = 1 }
  { enum E { Y = 2 } console.log(Object.entries(E)); }
  enum E { Z = X + 1 }
  return Object.entries(E);
}
console.log(inner());
export enum Shared { A = 1 }
export enum Shared { B = A + 1 }
console.log(Object.entries(Shared));
