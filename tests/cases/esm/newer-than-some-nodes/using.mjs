import { told } from './told.mjs';

export const early = told.push('early');
using first = { [Symbol.dispose]: () => told.push('first, at the end') };
for (using each of [{ [Symbol.dispose]: () => told.push('each') }]) told.push(await 'in the loop');
export default told;
export function later() {
  return told.length;
}
told.push(later());
