const log: string[] = [];
const d = (n: string) => { log.push('make ' + n); return (value: any, context: any): any => { log.push(`${n} ${context.kind} ${String(context.name)} ${context.static} ${context.private}`); context.addInitializer?.(function (this: any) { log.push('init ' + n); }); }; };
const k = (n: string) => { log.push('key ' + n); return n; };
@d('class') class A { @d('field') f = log.push('f'); @d('method') m() {} @d('static') static s() {} @d('getter') get g() { return 1; } @d('accessor') accessor a = 1; @d('private') #p() {} @d('computed') [k('c')] = 1; @d('static field') static sf = 2; q() { this.#p(); } }
new A().q();
console.log(log.join('\n'));
function twice(v: any, c: any) { return (x: number) => x * 2; }
function bound(v: any, c: ClassMethodDecoratorContext) { c.addInitializer(function (this: any) { this[c.name] = this[c.name].bind(this); }); }
class B { @twice n = 4; constructor(public p: number) {} @bound m() { return this.p; } }
const { m } = new B(5); console.log(new B(1).n, m());
function sub(c: any, ctx: ClassDecoratorContext) { return class extends c { extra = 'extra'; } as any; }
@sub class C { static me = C; name2 = C.name; }
console.log(new C(), C.me === C);
