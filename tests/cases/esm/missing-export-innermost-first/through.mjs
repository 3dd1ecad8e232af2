import { x } from './leaf.mjs'; export { y } from './passes-on.mjs'; console.log(x);
