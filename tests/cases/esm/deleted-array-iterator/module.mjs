import { one } from './one.mjs';
export * from './two.mjs';
export { one };
