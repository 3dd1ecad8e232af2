enum A { X = 1, Y = 'why', Z = 1 << 4 }
enum B { X = A.X, Y = A.Y, Z = A['Z'], W = `${A.Y}!`, V = A.X + A.Z, U = `${A.X}` }
console.log(Object.entries(B));
namespace N { export enum C { X = 3, S = 's' } export namespace M { export enum D { Y = 4 } } }
enum D { A = N.C.X, B = N.M.D.Y, C = N.C.S as any, E = N.C['X'] | 8 }
console.log(Object.entries(D));
enum Shadow { console = 1, log = console + 1, toString = 5, constructor = 6, valueOf = toString }
console.log(Object.entries(Shadow));
const key = 'toString';
enum Outer { length = key.length, other = key + '!' }
console.log(Object.entries(Outer));
enum Late { X = 9 }
console.log(Object.entries(Late));
