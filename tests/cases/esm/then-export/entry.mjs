import * as ns from './thenable.mjs';
console.log(typeof ns.then, ns.calls.length);
console.log(await import('./thenable.mjs'));
import('./thenable.mjs').then((value) => console.log('then', value));
try { await import('./rejecting.mjs'); } catch (error) { console.log('rejected with', error); }
console.log((await import('./plain.mjs')).then, ns.calls.length > 0);
