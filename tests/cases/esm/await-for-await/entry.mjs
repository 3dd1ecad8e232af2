import { gen } from './gen.mjs';
const seen = [];
for await (const x of gen(3)) { seen.push(await x); if (x === 1) continue; }
for await (const x of [Promise.resolve('p'), 'v']) seen.push(x);
outer: for await (const x of gen(9)) { for await (const y of gen(2)) { if (y) break outer; seen.push([x, y]); } }
console.log(seen, await 'after');
try { for await (const x of [Promise.reject(new Error('no'))]); } catch (error) { console.log(error.message); }
