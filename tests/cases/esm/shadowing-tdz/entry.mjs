import { x } from './lib.mjs';
const attempt = (f) => { try { return f(); } catch (error) { return error.message; } };
console.log(attempt(() => { { x; let x; } }), attempt(() => { { return typeof x; class x {} } }), attempt((y = x, z = (() => x)()) => y + z));
console.log(attempt((a = b, b) => a), attempt(() => { for (let x of [x]); }), attempt(() => { { x(); function x() {} } return 'ok'; }));
console.log(attempt(() => { switch (0) { case 0: x; break; case 1: let x; } }), x);
