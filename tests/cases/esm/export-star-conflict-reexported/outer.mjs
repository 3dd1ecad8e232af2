export { x } from './barrel.mjs';
