export { missing } from './lib.js';
