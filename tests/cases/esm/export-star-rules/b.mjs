export const own = 'b', conflict = 'b', onlyB = 2;
export { same, viaC } from './c.mjs';
export default 'default of b';
