import { a as own, f } from './self.mjs';
console.log(own, f());
