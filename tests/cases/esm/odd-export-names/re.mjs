export { __proto__ as default, if } from './lib.mjs';
export * from './lib.mjs';
