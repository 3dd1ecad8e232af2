const made = (x: unknown) => x as number;
enum E {
  A = 'x' as any, B = <any>'y', C = 1 as number, D = made('z'), F = ('w' as any), G = 'v'! as any, H = (1 as any) + 1, I = 'u' satisfies string as any,
  J = A, K = C, L = 'q' + ('r' as any), M = `t${'s' as any}`, N = +('1' as any),
}
console.log(Object.entries(E));
enum G { A = made(1), B = A, C = G.A, D = made('made'), E = null as any, F = undefined as any, H = true as any }
console.log(Object.entries(G));
