import { f, o, K } from './f.mjs';
console.log('before');
f().then(console.log); o.m().then(console.log); new K().m().then(console.log);
(async () => { for await (const x of o.g()) console.log(x); })();
Promise.resolve().then(() => console.log('tick'));
console.log('after');
