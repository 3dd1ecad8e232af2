import { check } from './check.mjs';
export default function (a, b) { return a + b; }
console.log(check);
