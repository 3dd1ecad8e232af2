import { a, b, c, d, e, f, set } from './counter.mjs';
import * as ns from './counter.mjs';
console.log(a, b, c, d, e, f);
set();
console.log(a, b, c, d, e, f, ns.a, ns.f);
const read = () => [a, b];
set();
console.log(read().join(), { a, b }, [c, ...d]);
