import common from './common.cjs';
import './other.cjs';
export const value = 1;
console.log('entry', common);
