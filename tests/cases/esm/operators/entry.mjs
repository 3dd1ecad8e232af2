import { n, s, o, f, K, arr, nul, undef } from './lib.mjs';
console.log(typeof n, typeof(f), typeof (s), typeof o.x, typeof undef, void n, -n, +s, ~n, !o, n ** 2, (-n) ** 2);
console.log('x' in o, new K instanceof K, [...arr, ...arr], Math.max(...arr), { ...o }, f(...arr), n + + n, n - - n, n+ +n);
console.log(delete o.x, 'x' in o, o.y?.z, o?.y.z, nul?.x, nul?.[f()], nul?.(f()), undef ?? s, f?.(1), o.y?.z?.w, arr?.[0], o.m?.(), o['m']?.());
console.log(n < 2, n<s, n>s, n?s:o, n?.5:1, arr[n], arr[arr[0]], o[s], (n, s), [n,, s].length, `${n}${s}`, f`a${n}b`, o.m`x`);
console.log(new K, new K(n), new (K), new K().v, new K(n).v, new o.K(s).v, new (f(K))(3).v, new ((() => K)())(4).v);
if (n) { o.x = n; o.y.z += n; o.y.z++; o[s] ||= n; arr[n] = s; arr.length -= n; }
console.log(o, arr, n in arr);
var g = async () => { for await (const x of arr) return x; }; console.log(await g(), (() => n)(), (() => ({ n }))(), (function* () { yield* arr; })().next());
throw_: try { throw K; } catch (e) { console.log(e === K); }
