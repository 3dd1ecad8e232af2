const log: string[] = [];
function logged<T extends (...args: any[]) => any>(method: T, context: ClassMethodDecoratorContext): T {
  return function (this: any, ...args: any[]) { log.push(`call ${String(context.name)}`); return method.apply(this, args); } as T;
}
function doubled(_: undefined, context: ClassFieldDecoratorContext) { return (value: number) => value * 2; }
function registered(value: Function, context: ClassDecoratorContext) {
  context.addInitializer(function () { log.push(`registered ${(this as any).name} ${context.kind}`); });
}
function bound(method: any, { name, addInitializer }: ClassMethodDecoratorContext) {
  addInitializer(function (this: any) { this[name] = this[name].bind(this); });
}
@registered
class Counter {
  @doubled count: number = 2;
  @logged increment(by: number): number { return this.count += by; }
  static #hidden = 1;
  @logged static peek() { return this.#hidden; }
  @bound get(): number { return this.count; }
}
const counter = new Counter();
const { get } = counter;
console.log(counter.increment(3), get(), Counter.peek(), log);
