export { gone as y } from './leaf.mjs';
