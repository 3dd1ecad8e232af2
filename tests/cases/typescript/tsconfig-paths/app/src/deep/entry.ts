export { based } from 'inner/based';
export { other } from 'other/index.js';
