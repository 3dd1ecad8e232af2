import { e as value, change } from './e.mjs';
change();
console.log(value);
