interface Shape<T = number> { readonly area: T; name?: string }
type Pair<A, B> = { a: A, b: B } | [A, B];
declare const NEVER: string;
declare function nothing(a: string): void;
declare global { interface Window { a: 1 } }
namespace Types { export interface A {} export type B = A }

abstract class Base<T extends object> implements Shape {
  protected static count: number = 0;
  private readonly secret: string = 'secret';
  declare ghost: T;
  name?: string
  [key: string]: any
  constructor(readonly_: number);
  constructor(public_: number) { Base.count++; this.value = public_; }
  value!: number;
  abstract scaled(by: number): number;
  public get area(): number { return this.value ** 2; }
  override toString(this: Base<T>): string { return `${this.secret} ${this.area as number}`; }
}

class Square extends Base<{ side: 1 }> {
  public scaled(by: number, extra?: number): number { return this.value * by + (extra ?? 0); }
  async *steps<T>(...many: T[]): AsyncGenerator<T> { for (const one of many) yield one!; }
}

function overloaded(a: string): string;
function overloaded(a: number): number;
function overloaded(a: any): any { return a; }

const identity = <T,>(value: T): T => value;
const typed = async <
  T
>(value: T): Promise<{
  value: T
}> => ({ value });

const square = new Square(3);
console.log(String(square), square.scaled(2), Object.keys(square), 'ghost' in square);
console.log(overloaded('a'), overloaded(1), identity<string>('b'), (identity as any)('c'));

let notCalled = identity as unknown
;[1, 2].forEach((n: number) => console.log(n satisfies number))
const asserted = <number>(<unknown>'4');
console.log(asserted, square!.value!.toFixed(), ([1, 2] as const).length);

let text = 'x' as string
(function () { console.log('its own statement', typeof text) })()

try { throw new Error('caught') } catch (error: unknown) { console.log((error as Error).message) }
(async () => {
  for await (const step of square.steps<string>('p', 'q')) console.log(step);
  console.log(await typed(5));
})();
