import { n, inc } from './lib.mjs';
const fs = [];
for (let i = 0; i < 3; i++) fs.push(() => [i, n]);
for (const n of ['own']) fs.push(() => n);
for (var v = 0; v < 2; v++) fs.push(function () { return v + n; });
inc();
console.log(fs.map((f) => f()));
