namespace N {
  export const { a, b: [c, ...d], ...rest } = { a: 1, b: [2, 3, 4], e: 5, f: 6 };
  export var u: number, v = 2;
  export let w: string;
  w = 'assigned'; u = 7; v += 1; [u, v] = [v, u]; ({ w } = { w: 'destructured' });
  export function g() { return { a, u, v, w, n: u++, m: ++v }; }
  export async function h() { return w; }
  export function* i() { yield u; }
  export abstract class J { abstract j(): void; static k = a; }
  for (u of [1, 2]) {}
  for (w in { key: 1 }) {}
  export const arrow = () => `${u}${w}`;
  export const typed = <T,>(t: T): T => t;
}
console.log(N, N.g(), N.arrow(), N.typed(1));
N.h().then(console.log);
console.log([...N.i()]);
