const a = <any>1, b = <number><unknown>a, c = (<any>a).toFixed(1), d = <const>['x'], e = -<number>a, f = <any>{ x: 1 }, g = <T>(x: T) => x, h = <T>(x: T): T => <T>x;
const i = async <T>(x: T) => <T>x, j = typeof <any>a, k = !<any>a, l = [...<any>d], m = <any>function () { return 1; }, n = <any>class { static q = 1; };
console.log(a, b, c, d, e, f, g(1), h(2), j, k, l, m(), n.q);
i(3).then(console.log);
<any>console.log('statement');
(<any>globalThis).x = 5; (<any>globalThis)['x']++;
console.log((<any>globalThis).x);
const o = () => <any>{ x: 1 }, p = () => (<any>{ x: 2 });
console.log(o(), p());
<any>{ a: 1 };
<any>function () {};
let let_ = 1; <any>let_;
const q = a ? <number>a : <string>'b', r = <any>a || <any>b, s = <any>a as number, t = (<any>(<any>a));
console.log(q, r, s, t);
function ret() { return <any>
  1; }
console.log(ret());
throw_();
function throw_() { try { throw <Error>
  new Error('x'); } catch (e) { console.log((<Error>e).message); } }
