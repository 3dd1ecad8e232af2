export { default as d, change } from './c.mjs';
