console.log('entry');
import './a.mjs';
export { x } from './b.mjs';
console.log('entry 2');
import './a.mjs';
export * from './c.mjs';
import './d.cjs';
