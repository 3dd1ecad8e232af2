import * as all from './star.mjs';
import common from './script.js';
export * from './star.mjs';
export const value = common.value + all.star;
export const later = () => import.meta.url.length > 0;
export default 'default';
