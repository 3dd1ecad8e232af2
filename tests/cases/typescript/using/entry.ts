import { named } from './types.ts';

enum A { b = 2 }
class Res implements Disposable { constructor(private readonly name: string) {} [Symbol.dispose](): void { console.log('closed', this.name); } }
function work(): number { using a: Res = new Res('a'), b = new Res('b'); return A.b; }
console.log(work());
export {};
using top: Res = new Res('top');
const list = [{ name: 'first' }];
console.log(named(list), list.length);
