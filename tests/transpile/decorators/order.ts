// {"experimentalDecorators":true}
const log: string[] = [];
const d = (n: string): any => { log.push('make ' + n); return (...args: any[]) => { log.push(`call ${n} ${args.map(a => typeof a === 'function' ? 'class ' + a.name : typeof a === 'object' && a ? Object.keys(a).join() : String(a)).join(' / ')}`); }; };
const k = (n: string) => { log.push('key ' + n); return n; };
@d('class1') @d('class2')
class A {
  @d('static method') static sm() {}
  @d('field') f = log.push('init f');
  @d('method') m(@d('param 0') a: any, b: any, @d('param 2a') @d('param 2b') c: any) {}
  @d('static field') static sf = log.push('init sf');
  @d('getter') get g() { return 1; }
  set g(v) {}
  @d('setter') set s(@d('setter param') v: any) {}
  @d('computed') [k('c')]() {}
  @d('computed field') [k('cf')] = 1;
  @d('static computed') static [k('sc')] = 2;
  @d('accessor') accessor acc = 1;
  @d('string') 'quoted name' = 1;
  @d('number') 12() {}
  static { log.push('static block'); }
  constructor(@d('ctor param 0') a: any, @d('ctor param 1') public b?: any) {}
}
log.push('declared');
new A(1);
console.log(log.join('\n'));
