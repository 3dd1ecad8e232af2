import './set.mjs';
import { seen } from './see.mjs';
console.log(seen);
