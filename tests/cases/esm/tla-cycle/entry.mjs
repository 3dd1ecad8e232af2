import { a } from './a.mjs';
console.log('entry', a);
