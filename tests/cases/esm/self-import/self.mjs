import { a as imported, f as g } from './self.mjs';
import * as self from './self.mjs';
export let a = 1;
export function f() { return [imported, self.a, g === f, self.f === f].join(); }
console.log(imported, g());
a = 2;
console.log(imported, self.a);
