export * from './a.mjs';
export * from './b.mjs';
export { x } from './b.mjs';
