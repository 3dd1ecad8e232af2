export * from './types';
export { found } from './found';
export type { Shape } from './types';
