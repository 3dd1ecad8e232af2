import { hoisted } from './c.mjs';
console.log('a starts', hoisted());
for await (const x of [1, 2]) console.log('a', x);
export const done = true;
console.log('a ends');
