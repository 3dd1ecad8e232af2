const log: any[] = [];
const f = (...a: any[]) => { log.push(a); return f; };
let a = 1, b = 2
let c = a as number
(f)(1)
let d = a as number
[f(2)].length
let e = a as any
`template`
let g = a satisfies number
(f)(3)
type T = number
(f)(4)
interface I {}
[1].forEach(x => f(x))
let h = a as number
+ 1
let i = <number>
a
const r = () => {
  return <T,>(
    x: T
  ) => x
}
const r2 = (): {
  x: number
} => ({ x: 1 })
const r3 = (a: number): Array<
  number> => [a]
function r4() { return (a as
  number) }
class K { a: number
  ['b'] = 1
  c = 2 as number
  ['d'] = 3
  public e = 4
  static
  f = 5
  get: number
  g() {}
  declare x: string
  *h() {}
  readonly i = 6 as any
  ;[`j`] = 7
  k!: number
  in: string
  l = f as any
  static async
  m() {}
  private static readonly n = 1
}
declare let z: number
f(5)
var j = a as any, k = b
++a
var l = a!
++b
let m = a! as number
/ 1
if (a as any) f(6); else f(7)
console.log(c, d, e, g, h, i, r()(1), r2(), r3(1), r4(), Object.keys(new K()), Reflect.ownKeys(K), Reflect.ownKeys(K.prototype), j, k, l, m, a, b, log)
abstract class Q { abstract x: number
  abstract y(): void
  ['z']() {} }
console.log(Object.keys(new (Q as any)()), Reflect.ownKeys(Q.prototype))
let n = a as any as
  number
let o = { a } as {
  a: number
}
;(f)(8)
export type { T as TT }
let p = a
var type: any
type

let q = f<number>
(9)
