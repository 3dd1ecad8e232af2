export { missing as gone, there } from './common.cjs';
