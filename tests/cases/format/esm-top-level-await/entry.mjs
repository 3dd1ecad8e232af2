import { a } from './a.mjs';
import { b } from './b.mjs';
console.log('entry', a, b);
export const value = await Promise.resolve([a, b]);
for await (const step of [1, 2]) console.log(step);
export { a, b };
