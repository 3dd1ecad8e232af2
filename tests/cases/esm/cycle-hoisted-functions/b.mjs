import { a, asyncA, genA, aVar } from './a.mjs';
import def from './c.mjs';
export function b() { return 'b'; }
export var bVar = 'b is done';
console.log('b', a(), aVar, asyncA.name, [...genA()], def());
