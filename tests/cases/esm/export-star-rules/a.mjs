export const own = 'a', conflict = 'a', onlyA = 1;
export { same } from './c.mjs';
export default 'default of a';
