export { b as default, change } from './b.mjs';
