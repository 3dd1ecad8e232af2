import { set } from './entry.mjs';
export let count = 0;
setTimeout(() => { count++; set('other'); }, 40);
