import { main } from './dep.mjs';
console.log(import.meta.main, main);
