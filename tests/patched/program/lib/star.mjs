export const star = 'star'; export { value as other } from './module.mjs';
