export * from './base.mjs';
export { v as also } from './base.mjs';
