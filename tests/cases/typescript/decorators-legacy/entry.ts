const log: string[] = [];
function mark(name: string): any {
  log.push('evaluate ' + name);
  return (target: any, key?: string, descriptor?: any) => {
    log.push(`apply ${name} ${typeof target} ${String(key)} ${typeof descriptor}`);
  };
}
function replace<T extends new (...args: any[]) => {}>(constructor: T) {
  return class extends constructor { extra = 'extra'; };
}
@replace
@mark('class')
class Service {
  @mark('property') name: string = 'service';
  @mark('static') static count = 0;
  constructor(@mark('constructor parameter') readonly value: number) {}
  @mark('method') run(@mark('first') a: string, @mark('second') b?: string) { return a + b; }
  @mark('accessor') get upper() { return this.name.toUpperCase(); }
  @bound handle() { return this?.name; }
}
function bound(target: any, key: string, descriptor: PropertyDescriptor) {
  const method = descriptor.value;
  return { get(this: any) { return method.bind(this); }, configurable: true };
}
const service: any = new Service(1);
const { handle } = service;
// Between members of different kinds, the order is not TypeScript's.
console.log(log.slice().sort().join('\n'));
console.log(log.slice(-4).join('\n'));
console.log(service.extra, service.value, service.run('a', 'b'), service.upper, handle(), Service.name);
