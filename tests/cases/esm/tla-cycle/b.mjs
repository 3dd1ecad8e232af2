import { a } from './a.mjs';
import './c.mjs';
console.log('b starts');
export const b = await 'b';
export function early() { try { return a; } catch (error) { return error.name; } }
console.log('b ends', early());
