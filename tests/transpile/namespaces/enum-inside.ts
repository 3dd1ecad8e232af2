namespace N {
  export enum E { A, B = 'b' }
  enum Hidden { H = E.A + 1 }
  export const h = Hidden.H;
  export const enum CE { X = 5 }
  export namespace M { export enum E { C = 3 } console.log(E); }
  console.log(E.B, CE.X);
}
namespace N { export enum E { D = 9 } console.log(E.A, E.D); }
console.log(N.E, N.h, N.M.E[3]);
namespace Fn { export declare const ambient: number; export declare function g(): void; export function over(a: string): void; export function over(a: any) { return typeof a; } }
console.log(Object.keys(Fn), Fn.over('x'));
