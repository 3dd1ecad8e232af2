import { dynamic } from './lib.cjs';
console.log(dynamic);
