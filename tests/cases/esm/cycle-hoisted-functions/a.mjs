import { b, bVar } from './b.mjs';
export function a() { return 'a' + typeof b; }
export async function asyncA() { return 1; }
export function* genA() { yield 2; }
export var aVar = 'a is done';
console.log('a', b(), bVar);
