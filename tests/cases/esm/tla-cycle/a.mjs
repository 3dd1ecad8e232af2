import { b, early } from './b.mjs';
console.log('a starts', early());
export const a = await Promise.resolve('a' + b);
console.log('a ends');
