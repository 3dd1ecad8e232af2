export { label } from './label.js';

export async function run() {
  const seen = [];
  for (const load of [() => import('./brackets.mjs'), () => import('./functions.mjs'), () => import('./loops.mjs'), () => import('./cycle.mjs'), () => import('./too-deep.mjs')]) {
    try {
      const space = await load();
      seen.push([Object.keys(space).join(), space.name, space.markup]);
    } catch (error) {
      seen.push(error.name);
    }
  }
  return seen;
}
