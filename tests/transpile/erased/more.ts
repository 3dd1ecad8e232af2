// Words that are types only where they stand so.
const type = 1, declare = 2, module2 = 3, namespace = 4, abstract = 5, readonly = 6, as = 7, is = 8, keyof = 9, infer = 10, async = 11, get = 12, set = 13, of = 14, enum_ = 15, accessor = 16, override = 17, satisfies = 18, unique = 19, global = 20, require_ = 21, any = 22, number = 23, string = 24, asserts = 25, out = 26, using_ = 27, defer = 28;
let x = as as any as typeof as, y = type satisfies number, z = (satisfies satisfies number) as number;
console.log(type, declare, module2, namespace, abstract, readonly, as, is, keyof, infer, async, get, set, of, x, y, z, accessor, override, unique, global, any, number, string, asserts, out, defer);

label: for (;;) break label;
const o = { declare, abstract: 1, readonly: 2, as, async: 3, get get() { return 'g'; }, set set(v: any) {}, async async() {}, type: 5 as const, public: 1, private: 2, static: 3 };
console.log(Object.keys(o).join());
class K { type = 1; declare = 2; abstract = 3; readonly = 4; public = 5; static = 6; get = 7; set = 8; async = 9; override = 10; accessor = 11; is() { return this.type; } as?: number; static static = 12; readonly readonly2 = 13; public public2?: string; private async async2() {} protected get get2() { return 1; } static async *gen<T>() {} static get static2(): number { return 2; } declare declared: number; override override2 = 14; constructor(type?: any, readonly?: any, public pub = 1, private override over = 2) {} }
console.log(Object.keys(new (K as any)()).join(), K.static, K.static2);
function f(type: any, declare?: number, as = <any>1, { readonly }: any = {}, ...rest: any[]): type is string { return type && declare && as && readonly && rest; }
console.log(f(1, 2), f.length);
const g = (a?: any, b?: number): void => {}, h = async (a?: any): Promise<void> => {}, i = (async)!, j = async ? 1 : 2, k = ((a): a is any => true)(1), l = (a: number = 1, [b, c]: any[] = [], { d = 2, ...e }: any = {}) => [a, b, c, d, e];
console.log(g.length, h.length, i, j, k, l());
const cond = true ? (a: number) => a : (b: string): string => b, cond2 = cond ? (x) : y, cond3 = cond ? (x) => (y) : null, cond4 = cond ? (x as number) : (y);
console.log(typeof cond, cond2, typeof cond3, cond4);
let un: undefined | (() => void), fn: (new () => any) | null = null, tpl: `a${'b' | 'c'}` = `ab`, tup: [a: 1, b?: 2, ...c: 3[]] = [1], ob: { readonly [k: string]: any; (): void; new (): any; m?(): void; get x(): 1; set x(v) } | null = null;
console.log(un, fn, tpl, tup, ob);
const inst = new Map<string, Map<string, number>>(), shift = 8 >> 1 >>> 1, opt = (o as any)?.m?.(1), cmp = 1 < 2 === 3 > (2 as any);
console.log(inst, shift, opt, cmp);
for (const a of <any[]>[1]) console.log(a); for (let b = <any>0; b < <any>1; (b as any)++) console.log(b);
if (<any>x) console.log('if'); while (<any>false); do console.log('do'); while (<any>0)
switch (x as any) { case <any>7: console.log('case'); type Inner = 1; interface AlsoInner {} case 8 as any: { type T = 2 } default: }
export const exported: number = 1, { destructured }: any = { destructured: 2 }, [array]: any = [3];
export type { K as TypeOfK }; export type Exported = number; export interface I { x: 1 } export declare class Ambient {} export declare const ambient: number; export { type Exported as Renamed, exported as value };
export default <any>(function () { return 'default'; });
throw_: try { if (0) throw <Error>new Error(); } finally { console.log('finally' as const); }
var v1: any, v2 = <any>v1, v3 = v2!, v4 = v3!!, v5 = !v4!, v6 = v5! + v5!, v7 = -(v6 as any)!, v8 = v7 as any as any satisfies any; console.log(v8);
delete (o as any).declare; void (x as any); typeof (x as any); (x as any) ? 1 : 2; ((x) as any); [(x as any)] as any[]; ({ x: x as any }) as any;
const nested = `${`${x as any}` as string}${(<any>x)!}`, regex = (/a\/as/g as any).source, div = (4 as any) / 2 / (1 as number); console.log(nested, regex, div);
abstract class Abs { abstract a(): void; private abstract2 = 1; static #p?: number; static m() { return this.#p; } abstract get acc(): number; abstract set acc(v: number); declare readonly d: 1; }
console.log(Abs.m(), Object.getOwnPropertyNames(Abs.prototype));
