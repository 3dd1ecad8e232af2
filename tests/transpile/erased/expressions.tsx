const a = 1 as any as number, b = (a as any)!, c = a!.toFixed!(1)!, d = [1, 2]! as const, e = { x: 1 } satisfies object;
const f = <T,>(x: T) => x, g = <T extends {}>(x: T): x is T => true, h = async <T,>(x: T) => x, i = function <T>(this: any, x?: T) { return x; };
const j = f<number>, k = f<string>('k'), l = new Map<string, number>([['a', 1]]), m = new Set<number>, n = (f)<number>(3);
const o = (x: number, y?: string, ...z: any[]): [number, string?] => [x, y], p = (x?: number) => x, q = ({ a }: { a: number }, [b]: number[] = [2]) => [a, b];
const r = a < 2 && 3 > a, s = 1;
let u = 0; (u as any) = 5; (u!)++; ++(u as number); u! += 1; (<any,>() => 0)();
const v = { m<T>(x: T): T { return x; }, get g(): number { return 1; }, set g(v: number) {}, async *n<T>(): AsyncGenerator<T> {}, [`k`]: 1 as const, f: (): void => {} };
const w = `${a as number}${(b as any)!}`, x = a ? (b as any) : (c as string), y = (a, b) as any, z = typeof (a as any), aa = !a!, bb = void 0 as undefined;
console.log(a, b, c, d, e, f(1), g(1), i(2), j(3), k, l, m, n, o(1), p(), q({ a: 1 }), r, s, u, v.m(1), v.g, w, x, y, z, aa, bb);
h(1).then(console.log);
const cc = a as number | string as any ?? 5, dd = [...(d as any)], ee = { ...(e as any) }, ff = (v as any)?.m<number>?.(1), gg = new (class<T> { t?: T })<string>(), hh = tag<string>`x${1 as any}`;
function tag<T>(s: TemplateStringsArray, ...v: T[]) { return s.raw.join('|') + v; }
console.log(cc, dd, ee, ff, gg, hh);
const ii = async (x: number): Promise<number> => { const y = await (x as any as Promise<number>); return y!; }; ii(4).then(console.log);
const kk = a as unknown as { x: (y: number) => void; z: <T>(t: T) => T }, ll = (function (this: number) { return this; } as any).call(7);
console.log(kk, String(ll));
